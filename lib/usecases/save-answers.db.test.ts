import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Answers } from '@/lib/domain/application/answers'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { filledDraft, returnedCase } from '@/lib/test-support/application-case'
import { addColleague, codeOf } from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveAnswers } from './save-answers'
import { submitApplication } from './submit-application'

beforeEach(() => testDatabase().reset())

const save = (viewer: Viewer, id: string, typed: Answers, typedOn?: number) =>
  saveAnswers(actOfViewer(viewer, 'application.save'), viewer, id, typed, typedOn)

async function stored(id: string) {
  const { answers, version, changedById } = await db.application.findUniqueOrThrow({ where: { id } })
  return { answers: answers as Answers, version, changedById }
}

describe('R-APP-6 a draft in two tabs or with two people', () => {
  let viewer: Viewer
  let id: string
  beforeEach(async () => {
    viewer = await makeApplicant()
    id = await filledDraft(viewer)
  })

  it('R-APP-6 a save on an old version overwrites nothing', async () => {
    const { version } = await stored(id)
    const colleague = (await addColleague(viewer)).viewer
    expect(await save(colleague, id, { staffCount: '11' }, version)).toMatchObject({ outcome: 'SAVED' })
    expect(await save(viewer, id, { staffCount: '12' }, version)).toMatchObject({ outcome: 'CONFLICT' })
    const after = await stored(id)
    expect(after).toMatchObject({ version: version + 1, changedById: colleague.accountId })
    expect(after.answers.staffCount).toBe('11')
  })

  it('R-APP-6 the same answers on an old version are no conflict, and change nothing', async () => {
    const { version } = await stored(id)
    await save(viewer, id, { staffCount: '11' }, version)
    const again = await save(viewer, id, { staffCount: '11' }, version)
    expect(again).toMatchObject({ outcome: 'SAVED', version: version + 1 })
    expect((await stored(id)).version).toBe(version + 1)
  })

  it('R-APP-6 of ten saves at once on one version, one is kept and nine are told', async () => {
    const { version } = await stored(id)
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => save(viewer, id, { staffCount: `${100 + index}` }, version)),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'SAVED')).toHaveLength(1)
    expect((await stored(id)).version).toBe(version + 1)
  })

  it('R-APP-6 nobody sends what another tab has changed since it was checked', async () => {
    const { version } = await stored(id)
    await save(viewer, id, { staffCount: '99' }, version)
    const submit = (seen: number) =>
      codeOf(submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id, seen))
    expect(await submit(version)).toBe('STALE_VERSION')
    expect(await submit(version + 1)).toBe('done')
  })

  it('R-APP-6 two tabs sending: one application, both are given its number', async () => {
    const { version } = await stored(id)
    const submit = () => submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id, version)
    const [first, second] = await Promise.all([submit(), submit()])
    expect(first).toEqual(second)
    expect(await db.applicationSending.count()).toBe(1)
    expect(await db.outboxMail.count()).toBe(1)
  })

  it('R-APP-6 what is typed after it was sent is told, not taken', async () => {
    await submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id)
    expect(await codeOf(save(viewer, id, { staffCount: '5' }, 2))).toBe('WRONG_STATUS')
  })
})

describe('R-APP-9 after a return', () => {
  it('R-APP-9 only what the clerk asked about can change', async () => {
    const { viewer, id } = await returnedCase([{ field: 'staffCount', message: '確認してください。' }])
    await save(viewer, id, { staffCount: '11', deviceCount: '20', consent: '' })
    expect((await stored(id)).answers).toMatchObject({ staffCount: '11', deviceCount: '2', consent: 'on' })
  })

  it('R-APP-9 the method brings its own inputs along', async () => {
    const asked = [{ field: 'verificationMethod' as const, message: '②を選んでください。' }]
    const viewer = await makeApplicant({ kind: 'DENTAL' })
    const id = await filledDraft(viewer, {
      staffCount: '1',
      deviceCount: '1',
      consent: 'on',
      verificationMethod: 'DOCUMENT',
    })
    await db.application.update({ where: { id }, data: { status: 'SENT_BACK', requests: asked } })
    await save(viewer, id, { verificationMethod: 'ACCOUNT', accountNumber: '123', staffCount: '9' })
    const { answers } = await stored(id)
    expect(answers).toMatchObject({ verificationMethod: 'ACCOUNT', staffCount: '1' })
    expect(answers.accountNumber).toMatch(/^sealed:/)
  })
})
