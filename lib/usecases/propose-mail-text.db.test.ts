import { beforeEach, describe, expect, it } from 'vitest'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { listMail } from '@/lib/adapters/mail/mail-folder'
import { standardMail } from '@/lib/adapters/mail/template'
import { withLabels } from '@/lib/domain/mail/wording'
import { anyLink, anyMail } from '@/lib/test-support/any-mail'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { decideSetting } from './decide-setting'
import { deliverNextMail } from './deliver-mail'
import { type MailTextProposal, proposeMailText } from './propose-mail-text'
import { queueMail } from './queue-mail'

beforeEach(() => testDatabase().reset())

const template = 'already-registered'
const standard = withLabels(standardMail(template))
const edited: MailTextProposal = {
  ...{ template, step: 'propose', reason: '窓口の案内を加えるため' },
  subject: '【申請ポータル】ご登録の確認',
  body: `${standard.body}\r\n\r\nお急ぎのときは、お電話ください。`,
}
const propose = async (proposal = edited) => proposeMailText(await staffAct('setting.propose'), proposal)
const decide = async (decision: 'accept' | 'refuse') => {
  const { id } = await db.settingChange.findFirstOrThrow({ where: { status: 'PROPOSED' } })
  return decideSetting(await staffAct('setting.decide', 'supervisor'), { id, decision })
}
const queue = () => db.$transaction(async (tx) => queueMail(tx, await currentTime(), anyMail()))
const delivered = async (id: string) => {
  while ((await deliverNextMail(await currentTime())) !== null);
  return (await listMail(50)).find((mail) => mail.id === id)
}

describe('R-INS-5 the text of a mail is changed by two people', () => {
  it('counts for what is queued after somebody else has accepted it, and for nothing before', async () => {
    const early = await queue()
    await propose()
    const waiting = await queue()
    await decide('accept')
    const late = await queue()
    expect((await delivered(early))?.subject).toBe(standard.subject)
    expect((await delivered(waiting))?.subject).toBe(standard.subject)
    const mail = await delivered(late)
    expect(mail?.subject).toBe('【申請ポータル】ご登録の確認')
    expect(mail?.text).toContain(anyLink)
    expect(mail?.text).toContain('お急ぎのときは、お電話ください。')
    expect(mail?.text).not.toMatch(/[{}]/)
  })

  it('goes back to the text that comes with the portal; what was queued before stays as it was worded', async () => {
    await propose()
    await decide('accept')
    const worded = await queue()
    await propose({ ...edited, step: 'standard' })
    await decide('accept')
    const plain = await queue()
    expect((await delivered(worded))?.subject).toBe(edited.subject)
    expect((await delivered(plain))?.subject).toBe(standard.subject)
    const changes = await db.settingChange.findMany({ orderBy: { proposedAt: 'asc' } })
    expect(changes.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  it('refused, nothing has changed', async () => {
    await propose()
    await decide('refuse')
    expect((await delivered(await queue()))?.subject).toBe(standard.subject)
  })

  it.each([
    [{ body: '{{氏名}}' }, 'body', '本文の「{{氏名}}」は使えません。'],
    [{ body: '' }, 'body', '本文を入力してください。'],
    [{ body: '', reason: '' }, 'reason', '変更する理由を入力してください。'],
    [{ subject: '【申請ポータル】a\r\nBcc: b@c.example' }, 'subject', '件名は1行で入力してください。'],
    [standard, 'body', 'いまの文面は、標準の文面のままです。'],
    [{ step: 'standard' as const }, '', 'いまの文面は、標準の文面のままです。'],
  ])('says what is wrong with %j', async (wrong, field, message) => {
    await expect(propose({ ...edited, ...wrong })).rejects.toMatchObject({
      problems: expect.arrayContaining([{ field, message: expect.stringContaining(message) }]),
    })
    expect(await db.settingChange.count()).toBe(0)
  })

  it('a mail without its text waits for nobody: the file goes out where a text asks for what is not given', async () => {
    const value = { subject: '【申請ポータル】', body: '{{gone}}' }
    await db.setting.create({ data: { name: `mail:${template}`, value, changedAt: await currentTime() } })
    expect((await delivered(await queue()))?.subject).toBe(standard.subject)
  })

  it('one proposal at a time', async () => {
    const results = await Promise.allSettled([propose(), propose(), propose()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
