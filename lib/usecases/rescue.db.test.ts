import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { setEnv } from '@/lib/env'
import { findRescue, listRescues } from '@/lib/queries/rescues'
import { actOfViewer, makeApplicant, makeFacility, noon, publicAct } from '@/lib/test-support/applicant'
import {
  addColleague,
  codeOf,
  lastInvitationToken,
  membershipOf,
  openTestSession,
  queuedMails,
} from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { samplePdf } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { joinByInvitation, registerByInvitation } from './accept-invitation'
import { decideRescue } from './decide-rescue'
import { enterRescue } from './enter-rescue'
import { readRescueDocument } from './read-rescue-document'
import { storeDocument } from './store-document'

let folder = ''
let manager: Viewer
let clerk: Viewer
let other: Viewer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rescue-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await testDatabase().reset()
  manager = await makeApplicant()
  clerk = await staffViewer('clerk')
  other = await staffViewer('supervisor')
})

async function document(content?: Buffer) {
  const body = Readable.from([content ?? (await samplePdf())])
  const outcome = await storeDocument({ field: 'document', fileName: '申出書.pdf', body })
  if ('problem' in outcome) throw new Error(outcome.problem.message)
  return outcome.document
}

const email = 'rescued@clinic.example'

async function enter(who = clerk, change = {}) {
  const [own] = manager.facilities
  const key = { kind: 'MEDICAL' as const, prefecture: '13', code: own?.code ?? '' }
  const rescue = { ...key, email, personName: '𠮷田 花子', reason: '管理者が退職した。', ...change }
  const act = actOfViewer(who, 'rescue.enter')
  return enterRescue(act, who, { rescue, document: await document() })
}

const decide = (who: Viewer, id: string, decision: 'complete' | 'refuse' = 'complete') =>
  decideRescue(actOfViewer(who, 'rescue.decide'), { id, decision, comment: '書類を確認した。' })

describe('a rescue', () => {
  it('R-REG-8 R-REG-11 invites the person as 管理者 and tells whoever is left', async () => {
    const { id } = await enter()
    expect(await queuedMails()).toEqual([])
    await decide(other, id)
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toEqual([
      ['invitation', email],
      ['rescue-done', manager.email],
    ])
    await registerByInvitation(publicAct('organisation.join'), {
      ...{ token: await lastInvitationToken(), lastName: '𠮷田', firstName: '花子' },
      ...{ phone: '0312345678', password: 'Sakura-no-hana-8' },
    })
    const place = await db.membership.findFirst({ where: { account: { email } } })
    expect(place).toMatchObject({ status: 'MEMBER', role: 'MANAGER' })
    const log = await db.auditEntry.findMany({ where: { subjectType: 'rescue' }, orderBy: { id: 'asc' } })
    expect(log.map(({ name, actorId }) => [name, actorId])).toEqual([
      ['rescue.enter', clerk.accountId],
      ['rescue.decide', other.accountId],
    ])
  })

  it('R-REG-11 lets in as 管理者 whoever asked and got no answer', async () => {
    await db.membership.update({ where: { id: await membershipOf(manager) }, data: { status: 'LEFT' } })
    const asker = await addColleague(manager, { status: 'ASKED' })
    await decide(other, (await enter(clerk, { email: asker.email })).id)
    asker.viewer.sessionHash = await openTestSession(asker.viewer.accountId, null)
    const act = actOfViewer(asker.viewer, 'organisation.join')
    await joinByInvitation(act, asker.viewer, await lastInvitationToken())
    expect(await db.membership.findUnique({ where: { id: asker.membershipId } })).toMatchObject({
      ...{ status: 'MEMBER', role: 'MANAGER' },
    })
  })

  it('R-REG-8 four eyes: not by the one who entered it, also by direct call', async () => {
    const { id } = await enter(other)
    expect(await codeOf(decide(other, id))).toBe('SAME_PERSON')
    expect(await codeOf(decide(other, id, 'refuse'))).toBe('SAME_PERSON')
    expect(await queuedMails()).toEqual([])
    expect(await codeOf(decide(clerk, id))).toBe('done')
  })

  it('R-REG-8 is decided once, also by two at the same moment', async () => {
    const third = await staffViewer('clerk')
    const { id } = await enter()
    const outcomes = await Promise.all([codeOf(decide(other, id)), codeOf(decide(third, id, 'refuse'))])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect((await queuedMails('invitation')).length).toBeLessThanOrEqual(1)
  })

  it('refused with a reason: nobody is invited', async () => {
    const { id } = await enter()
    await decide(other, id, 'refuse')
    expect(await db.rescue.findUnique({ where: { id } })).toMatchObject({
      ...{ status: 'REFUSED', decidedById: other.accountId, comment: '書類を確認した。' },
    })
    expect(await queuedMails()).toEqual([])
    expect(await codeOf(decide(other, id))).toBe('WRONG_STATUS')
  })

  it.each(['admin', 'auditor'] as const)('is not entered or decided by %s', async (role) => {
    const staff = await staffViewer(role)
    const { id } = await enter()
    expect(await codeOf(decide(staff, id))).toBe('WRONG_STATUS')
    await expect(enter(staff)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('R-REG-8 needs an institution that somebody once registered', async () => {
    await makeFacility({ code: '0270751' })
    expect(await codeOf(enter(clerk, { code: '0270751' }))).toBe('problem at code')
    expect(await codeOf(enter(clerk, { code: '9999999' }))).toBe('problem at code')
  })
})

describe('its document', () => {
  it('R-CLK-8 is read by staff only, and each reading is in the log', async () => {
    const { id } = await enter()
    const act = actOfViewer(other, 'rescue.read')
    const file = await readRescueDocument(act, other, id)
    const bytes = Buffer.concat(await file.bytes.toArray())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file).toMatchObject({ fileName: '申出書.pdf', fileType: 'pdf', size: bytes.length })
    expect(await db.auditEntry.count({ where: { name: 'rescue.read' } })).toBe(1)
    expect(await codeOf(readRescueDocument(act, manager, id))).toBe('NOT_FOUND')
  })

  it('R-APP-4 is one of the four kinds of file, whatever it is called', async () => {
    const body = Readable.from([Buffer.from('MZ not a document')])
    const outcome = await storeDocument({ field: 'document', fileName: '申出書.pdf', body })
    expect(outcome).toMatchObject({ problem: { field: 'document' } })
  })
})

describe('the list and the case', () => {
  it('shows staff what waits first, and who may decide', async () => {
    const first = await enter()
    await decide(other, first.id)
    const second = await enter()
    expect((await listRescues(other)).map(({ id, status }) => [id, status])).toEqual([
      [second.id, 'OPEN'],
      [first.id, 'DONE'],
    ])
    const seen = await findRescue(clerk, second.id)
    expect(seen).toMatchObject({ ownEntry: true, enteredBy: '審査 一郎', people: [{ role: 'MANAGER' }] })
    expect(await findRescue(other, second.id)).toMatchObject({ ownEntry: false, enteredAt: noon })
    expect(await findRescue(other, 'x')).toBeNull()
    await expect(listRescues(manager)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
