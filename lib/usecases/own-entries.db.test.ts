import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { refusalMessages } from '@/lib/domain/refusal'
import { readBatch } from '@/lib/queries/review-batch'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import {
  afterCutoff,
  asSupervisor,
  fileNotices,
  makeMonth,
  month,
  setClock,
  supervisor,
  workOffEverything,
} from '@/lib/test-support/month-world'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { chooseBatch } from './choose-batch'
import { decideBatch } from './decide-batch'
import { decideSetting } from './decide-setting'
import { proposeMailText } from './propose-mail-text'
import { proposePublication } from './propose-publication'
import { workOffBatches } from './run-batch'
import { startStep } from './start-step'

/*
 * Nobody approves what they entered themselves, where many are decided at once and where a proposal is no setting. One
 * by one it is proved beside each use case: decide-application, decide-notice, rescue, undo-import, staff-change,
 * decide-setting.
 */

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(() => testDatabase().reset())

it('R-CLK-4 among many applications one’s own is refused in its row, before and afterwards, and goes to a colleague', async () => {
  const [clerk, colleague] = [await staffViewer(), await staffViewer()]
  const [{ application: own }, { application: other }] = [await filedApplication(), await filedApplication()]
  await db.application.update({ where: { id: own.id }, data: { createdById: clerk.accountId } })
  const decide = async (who: typeof clerk, ...chosen: { id: string; version: number }[]) => {
    const order = { action: 'approve', address: '/staff/queue/review', chosen } as const
    const { id } = await chooseBatch(actOfViewer(who, 'batch.choose'), order)
    const hindrances = (await readBatch(who, id))?.rows.map(({ hindrance }) => hindrance)
    await decideBatch(actOfViewer(who, 'batch.decide'), { id, action: 'approve', comment: '' })
    await workOffBatches({ clock: async () => who.now })
    const results = (await readBatch(who, id))?.rows.map(({ result, message }) => [result, message])
    return { hindrances, results }
  }
  expect(await decide(clerk, own, other)).toEqual({
    hindrances: [refusalMessages.SAME_PERSON, undefined],
    results: [
      ['refused', refusalMessages.SAME_PERSON],
      ['done', '承認しました。'],
    ],
  })
  expect(await db.application.findUnique({ where: { id: own.id } })).toMatchObject({ status: 'SUBMITTED' })
  expect(await db.applicationEvent.count({ where: { applicationId: own.id } })).toBe(0)
  expect((await decide(colleague, own)).results).toEqual([['done', '承認しました。']])
})

describe('R-INS-7 R-INS-11 in the run of a month', () => {
  beforeEach(async () => {
    await setClock(afterCutoff)
    await makeMonth('CLOSED')
  })

  it.each(['start', 'submit', 'resubmit', 'confirm'])(
    'whoever did %s on a notice does not register it among the others, and another does',
    async (action) => {
      const [own, other] = await fileNotices({ count: 2 })
      const act = await supervisor()
      await db.noticeEvent.create({
        data: {
          ...{ noticeId: own?.id ?? '', at: noon, action, toStatus: 'RECEIVED' },
          ...{ actorId: act.actor.accountId, actorRole: 'clerk' },
        },
      })
      const register = async (by: typeof act) => {
        const { id } = await startStep(by, asSupervisor, month, 'register')
        await workOffEverything()
        return db.runItem.findMany({ where: { stepId: id }, orderBy: { position: 'asc' } })
      }
      expect(await register(act)).toMatchObject([
        { noticeId: own?.id, result: 'refused', message: expect.stringContaining('本人は登録できません。') },
        { noticeId: other?.id, result: 'done' },
      ])
      expect(await db.notice.findUnique({ where: { id: own?.id } })).toMatchObject({ status: 'CONFIRMED' })
      expect(await db.insurerCode.count()).toBe(1)
      expect(await register(await supervisor())).toMatchObject([{ noticeId: own?.id, result: 'done' }])
    },
  )
})

const proposals = {
  'the text of a mail': async (act: Awaited<ReturnType<typeof staffAct>>) => {
    const text = { subject: '【申請ポータル】ご登録の確認', body: '{{リンク}}\n{{再設定のリンク}}' }
    await proposeMailText(act, { template: 'already-registered', step: 'propose', reason: '改訂', ...text })
  },
  'the publication of a guide': async (act: Awaited<ReturnType<typeof staffAct>>) => {
    const guide = { place: 'guides/device-setup', published: false, from: null, reason: '改訂するため' }
    await proposePublication(act, guide)
  },
}

it.each(Object.entries(proposals))(
  'R-CLK-9 nobody accepts or refuses %s that they proposed',
  async (_, propose) => {
    const act = await staffAct('setting.propose')
    await propose(act)
    const { id } = await db.settingChange.findFirstOrThrow()
    for (const decision of ['accept', 'refuse'] as const)
      expect(await codeOf(decideSetting(act, { id, decision }))).toBe('SAME_PERSON')
    expect(await db.setting.count()).toBe(0)
    await decideSetting(await staffAct('setting.decide'), { id, decision: 'accept' })
    expect(await db.setting.count()).toBe(1)
  },
)
