import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { actOfViewer } from '@/lib/test-support/applicant'
import { giveLiveCode, makeAssociation, makeInsurer } from '@/lib/test-support/insurer'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { askChange } from './ask-change'
import { decideChange } from './decide-change'
import { withdrawChange } from './withdraw-change'

let viewer: Awaited<ReturnType<typeof makeInsurer>>
const newHead = { representative: '見本　次郎', representativeKana: 'みほん じろう' }

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeInsurer()
})

const ask = (
  typed: Record<string, string> = newHead,
  reason = '代表者の交代のため',
  who: Parameters<typeof askChange>[1] = viewer,
) => askChange(actOfViewer(who, 'change.ask'), who, { insurerId: viewer.insurerId, typed, reason })
const withdraw = (id: string, who: Parameters<typeof askChange>[1] = viewer) =>
  withdrawChange(actOfViewer(who, 'change.withdraw'), who, id)
const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )
async function fieldsOf(promise: Promise<unknown>) {
  const error = await thrown(promise)
  return isProblemsFound(error) ? error.problems.map(({ field }) => field) : error
}

describe('R-INS-14 a change between notices', () => {
  it('R-INS-14 keeps before and after of what changes, and nothing else', async () => {
    await giveLiveCode(viewer)
    const { id } = await ask({ ...newHead, name: viewer.facilities[0]?.name ?? '', phone: '03-3591-1111' })
    expect(await db.changeRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'OPEN',
      number: expect.stringMatching(/^C08-0000001-\d$/),
      before: { representative: '髙﨑　太郎', representativeKana: 'タカサキ　タロウ' },
      after: { representative: '見本　次郎', representativeKana: 'ミホン　ジロウ' },
    })
    expect(await queuedMails()).toMatchObject([{ template: 'change-asked', to: viewer.email }])
  })

  it('R-INS-14 once accepted it stands in the master, and the code stays', async () => {
    const { code } = await giveLiveCode(viewer)
    const { id } = await ask()
    await decideChange(await staffAct('change.decide', 'clerk'), {
      id,
      decision: 'accept',
      comment: undefined,
    })
    expect(await db.facility.findUnique({ where: { id: viewer.insurerId } })).toMatchObject({
      representative: '見本　次郎',
    })
    expect(await db.insurerCode.findMany()).toMatchObject([{ code, status: 'LIVE' }])
  })

  it('R-INS-14 needs a live code, a change, its フリガナ and a reason', async () => {
    expect(await fieldsOf(ask())).toEqual([''])
    await giveLiveCode(viewer)
    expect(await fieldsOf(ask({}))).toEqual(['name'])
    expect(await fieldsOf(ask({ name: '新しい名称', nameKana: '' }, ''))).toEqual(['nameKana', 'reason'])
    expect(await fieldsOf(ask({ address: '港区新橋3-1-1', addressKana: 'ミナトク' }))).toEqual(['address'])
    expect(await db.changeRequest.count()).toBe(0)
  })

  it('R-INS-14 one waits at a time, also when two are asked for at once', async () => {
    await giveLiveCode(viewer)
    const done = await Promise.allSettled([ask(), ask()])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.changeRequest.count()).toBe(1)
  })

  it('R-INS-14 is withdrawn by the insurer while it waits, and by nobody else', async () => {
    await giveLiveCode(viewer)
    const { id } = await ask()
    expect(await thrown(withdraw(id, await makeInsurer()))).toMatchObject({ code: 'NOT_FOUND' })
    await withdraw(id)
    expect(await db.changeRequest.findUnique({ where: { id } })).toMatchObject({ status: 'WITHDRAWN' })
    expect(await thrown(withdraw(id))).toMatchObject({ code: 'WRONG_STATUS' })
  })

  it('R-INS-14 an association asks with a mandate only', async () => {
    await giveLiveCode(viewer)
    const association = await makeAssociation([])
    expect(await thrown(ask(newHead, '交代', association))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask(newHead, '交代', await makeAssociation([viewer.insurerId]))).toHaveProperty('id')
  })

  it('R-INS-14 a decision and a withdrawal at once: one of them holds', async () => {
    await giveLiveCode(viewer)
    const { id } = await ask()
    const clerk = await staffAct('change.decide', 'clerk')
    const done = await Promise.allSettled([
      withdraw(id),
      decideChange(clerk, { id, decision: 'accept', comment: undefined }),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
