import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { CaseKind } from '@/lib/domain/desk/claim'
import { listAskedOpinions, listColleagues } from '@/lib/queries/opinions-asked'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { answerOpinion, askOpinion } from './ask-opinion'
import { rejectApplication } from './reject-application'

let clerk: Viewer
let chief: Viewer
let id: string
beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
  chief = await staffViewer('supervisor')
  id = (await filedApplication()).application.id
})

const question = 'この届でよいですか。'
const ask = (of: string, by = clerk) =>
  codeOf(
    askOpinion(actOfViewer(by, 'application.ask-opinion'), 'application', { id, colleague: of, question }),
  )
const reply = async (by: Viewer, answer = 'よいと思います。') => {
  const { id: opinion } = await db.opinion.findFirstOrThrow()
  return codeOf(
    answerOpinion(actOfViewer(by, 'application.answer-opinion'), 'application', { id, opinion, answer }),
  )
}

describe('R-CLK-4 a second opinion', () => {
  it('R-CLK-4 stands in the list of the one who was asked until it is answered, once, by that person', async () => {
    expect(await ask(chief.accountId)).toBe('done')
    expect(await listAskedOpinions(chief)).toMatchObject([
      { kind: 'application', caseId: id, question, askedByName: '審査 一郎', askedAt: noon },
    ])
    expect(await listAskedOpinions(clerk)).toEqual([])
    expect(await reply(clerk)).toBe('WRONG_STATUS')
    expect(await reply(chief)).toBe('done')
    expect(await reply(chief, '気が変わりました。')).toBe('WRONG_STATUS')
    expect(await listAskedOpinions(chief)).toEqual([])
    expect(await db.opinion.findFirst()).toMatchObject({ answer: 'よいと思います。', answeredAt: noon })
    expect(await db.auditEntry.findMany({ orderBy: { name: 'asc' } })).toMatchObject([
      { name: 'application.answer-opinion', actorId: chief.accountId, subjectId: id },
      { name: 'application.ask-opinion', actorId: clerk.accountId, subjectId: id },
    ])
  })

  it('R-CLK-4 answered twice at once is answered once', async () => {
    await ask(chief.accountId)
    const codes = await Promise.all([reply(chief), reply(chief), reply(chief)])
    expect(codes.toSorted()).toEqual(['WRONG_STATUS', 'WRONG_STATUS', 'done'])
  })

  it('R-CLK-4 is asked of colleagues who decide, never of oneself, of others or of nobody', async () => {
    const auditor = await staffViewer('auditor')
    const { applicant } = await filedApplication()
    for (const who of [clerk.accountId, auditor.accountId, applicant.accountId, 'nobody'])
      expect(await ask(who)).toBe('NOT_FOUND')
    expect(await ask(chief.accountId, auditor)).toBe('NOT_ALLOWED')
    expect((await listColleagues(clerk)).map(({ value }) => value)).toEqual([chief.accountId])
    expect(await listColleagues(auditor)).toEqual([])
  })

  it('R-CLK-4 advises: the decision does not wait for it', async () => {
    await ask(chief.accountId)
    const seen = { id, version: 1, comment: '別の施設の届です。' }
    expect(await codeOf(rejectApplication(actOfViewer(clerk, 'application.reject'), seen))).toBe('done')
    expect(await reply(chief)).toBe('done')
  })

  it('R-CLK-4 about a notice leads to it, and is answered there and nowhere else', async () => {
    const { notice } = await filedNotice()
    const about = { id: notice.id, colleague: chief.accountId, question }
    await askOpinion(actOfViewer(clerk, 'notice.ask-opinion'), 'notice', about)
    const [asked] = await listAskedOpinions(chief)
    expect(asked).toMatchObject({ kind: 'notice', caseId: notice.id, receiptNumber: notice.receiptNumber })
    const answer = (kind: CaseKind, caseId: string) => {
      const said = { id: caseId, opinion: asked?.id ?? '', answer: 'よいと思います。' }
      return codeOf(answerOpinion(actOfViewer(chief, 'notice.answer-opinion'), kind, said))
    }
    expect(await answer('application', id)).toBe('WRONG_STATUS')
    expect(await answer('notice', notice.id)).toBe('done')
    expect(await listAskedOpinions(chief)).toEqual([])
  })
})
