import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { ReplyPlace } from '@/lib/domain/reply-text/place'
import { withInsertedText } from '@/lib/queries/inserted-text'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { approvalNews } from './approve-application'
import { decisionNews } from './decision-news'
import { createReplyText } from './keep-reply-text'
import { newId } from './new-id'
import { previewMail, previewNoticeMail } from './preview-mail'
import { rejectApplication } from './reject-application'
import { rejectNotice } from './reject-notice'
import { sentBackNews } from './send-back-notice'

beforeEach(() => testDatabase().reset())

describe('R-CLK-4 the mail before the decision', () => {
  it('is the one that is sent, and looking at it writes nothing', async () => {
    const { application, applicant } = await filedApplication()
    const before = await db.auditEntry.count()
    const mail = await previewMail(application.id, decisionNews.reject())
    expect(mail.mailTo).toBe(`髙﨑 花子（${applicant.email}）`)
    expect(mail.mailSubject).toBe(`【申請ポータル】受付番号 ${application.receiptNumber} を却下しました`)
    expect(mail.mailText).toContain(`/applications/${application.id}`)
    expect(mail.mailHtml).toContain('<a href=')
    expect(await db.outboxMail.count()).toBe(0)
    expect(await db.auditEntry.count()).toBe(before)

    const clerk = await staffViewer()
    const decision = { id: application.id, version: 1, comment: '理由' }
    await rejectApplication(actOfViewer(clerk, 'application.reject'), decision)
    expect(await db.outboxMail.findMany()).toMatchObject([
      { template: 'application-rejected', to: applicant.email },
    ])
  })

  it('is worded as an admin has worded it', async () => {
    const { application } = await filedApplication()
    const value = { subject: '【申請ポータル】却下', body: '{{receiptNumber}}の窓口\n\n{{link}}' }
    await db.setting.create({ data: { name: 'mail:application-rejected', value, changedAt: noon } })
    const mail = await previewMail(application.id, decisionNews.reject())
    expect(mail.mailSubject).toBe(value.subject)
    expect(mail.mailText).toContain(`${application.receiptNumber}の窓口`)
  })

  it('says for a hold until when, and is empty where nobody wants mail', async () => {
    const { application } = await filedApplication()
    const held = await previewMail(application.id, decisionNews.hold('2026-12-01'))
    expect(held.mailText).toContain('令和8年（2026年）12月1日（火）に審査を再開します。')
    await db.account.updateMany({ data: { mailsChanges: false } })
    expect((await previewMail(application.id, decisionNews.reject())).mailTo).toBe('')
  })

  it('says for an approval what it issues, and to an insurer that it has to wait', async () => {
    const one = await filedApplication({ deviceCount: 3 })
    const issued = await previewMail(one.application.id, await approvalNews(noon, one.application.id))
    expect(issued.mailText).toContain('IDとアクティベーションコードを3台分発行しました。')
    const other = await filedApplication({ kind: 'INSURER', code: '06139992' })
    expect(await approvalNews(noon, other.application.id)).toMatchObject({ template: 'application-waiting' })
    await expect(approvalNews(noon, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(["'; --", newId()])('knows no case %s', async (id) => {
    await expect(previewMail(id, decisionNews.reject())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('R-CLK-4 the mail before the decision on a notice', () => {
  it('is the one that is sent, and looking at it writes nothing', async () => {
    const { notice, insurer, seen } = await filedNotice()
    const before = await db.auditEntry.count()
    const mail = await previewNoticeMail(notice.id, async () => decisionNews.rejectNotice())
    expect(mail.mailTo).toContain(`（${insurer.email}）`)
    expect(mail.mailSubject).toContain(notice.receiptNumber)
    expect(mail.mailText).toContain(`/notices/${notice.id}`)
    expect([await db.outboxMail.count(), await db.auditEntry.count()]).toEqual([0, before])
    const chief = await staffViewer('supervisor')
    await rejectNotice(actOfViewer(chief, 'notice.reject'), { ...seen, comment: '理由' })
    expect(await db.outboxMail.findMany()).toMatchObject([{ template: 'notice-rejected', to: insurer.email }])
  })

  it('names both dates of a return, and knows no draft', async () => {
    const { notice } = await filedNotice()
    const news = ({ runMonth }: { runMonth: string }) => sentBackNews(runMonth, 1)
    expect((await previewNoticeMail(notice.id, news)).mailText).toContain('までに再提出すると')
    await db.notice.update({ where: { id: notice.id }, data: { receiptNumber: null } })
    for (const id of [notice.id, newId(), "'; --"])
      await expect(previewNoticeMail(id, news)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

async function offered(place: ReplyPlace, body: string) {
  const chief = await staffViewer('supervisor')
  return await createReplyText(actOfViewer(chief, 'reply-text.create'), { place, title: '文', body })
}

describe('R-CLK-4 putting a reusable text in', () => {
  it('goes behind what was typed, filled in, and keeps the rest', async () => {
    const { application, facility } = await filedApplication()
    const text = await offered('return-notice', '{機関名}の{受付番号}を{期限}までに。')
    const typed = { id: application.id, 'request-notice': '読めません。', 'request-staffCount': '人数' }
    const clerk = await staffViewer()
    const { values, problems } = await withInsertedText(clerk, {
      spot: { place: 'return-notice' },
      typed: { ...typed, 'text-return-notice': text },
    })
    expect(problems).toEqual([])
    expect(values).toEqual({
      ...typed,
      'text-return-notice': '',
      'request-notice': `読めません。\n${facility.name}の${application.receiptNumber}を令和8年（2026年）12月4日（金）までに。`,
    })
  })

  it('goes to its item of a notice, with the day up to which it stays in its run (R-INS-15)', async () => {
    const { notice } = await filedNotice()
    const insurer = await db.facility.findUniqueOrThrow({ where: { id: notice.insurerId } })
    const text = await offered('notice-return', '{機関名}の{受付番号}を{期限}までに。')
    const typed = { id: notice.id, 'request-phone': '番号が違います。', 'request-name': '名称' }
    const { values, problems } = await withInsertedText(await staffViewer(), {
      spot: { place: 'notice-return', item: 'phone' },
      typed: { ...typed, 'text-notice-return-phone': text },
    })
    expect(problems).toEqual([])
    expect(values).toEqual({
      ...typed,
      'text-notice-return-phone': '',
      'request-phone': `番号が違います。\n${insurer.name}の${notice.receiptNumber}を令和8年（2026年）11月27日（金）までに。`,
    })
  })

  it('asks for the day first where the text needs it', async () => {
    const { application } = await filedApplication()
    const text = await offered('hold', '{期限}に再開します。')
    const clerk = await staffViewer()
    const typed = { id: application.id, comment: '', 'text-hold': text }
    const early = await withInsertedText(clerk, { spot: { place: 'hold' }, typed })
    expect(early).toMatchObject({ values: typed, problems: [{ field: 'until' }] })
    const later = await withInsertedText(clerk, {
      spot: { place: 'hold' },
      typed: { ...typed, until: '令和8年12月1日' },
    })
    expect(later.values.comment).toBe('令和8年（2026年）12月1日（火）に再開します。')
  })

  it('says so at the list for nothing chosen, a text of elsewhere, a retired one and none', async () => {
    const { application } = await filedApplication()
    const clerk = await staffViewer()
    const elsewhere = await offered('hold', '別の場所')
    const retired = await offered('reject', '終了')
    await db.replyText.update({ where: { id: retired }, data: { retiredAt: new Date() } })
    for (const chosen of ['', elsewhere, retired, newId(), "'; --"]) {
      const typed = { id: application.id, comment: '打った', 'text-reject': chosen }
      const { values, problems } = await withInsertedText(clerk, { spot: { place: 'reject' }, typed })
      expect(values).toEqual(typed)
      expect(problems).toMatchObject([{ field: 'text-reject' }])
    }
  })
})
