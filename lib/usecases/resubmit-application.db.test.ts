import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { type Sending, sentChanges } from '@/lib/domain/application/sending'
import { actOfViewer } from '@/lib/test-support/applicant'
import { attachFile, returnedCase } from '@/lib/test-support/application-case'
import { codeOf, queuedMails } from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { removeUpload } from './remove-upload'
import { resubmitApplication } from './resubmit-application'
import { saveAnswers } from './save-answers'
import { withdrawApplication } from './withdraw-application'

beforeEach(() => testDatabase().reset())

const asked = [
  { field: 'staffCount' as const, message: '人数を確認してください。' },
  { field: 'notice' as const, message: '鮮明なものを。' },
]

type Returned = Awaited<ReturnType<typeof returnedCase>>

const resubmit = ({ viewer, id }: Returned, version?: number) =>
  resubmitApplication(actOfViewer(viewer, 'application.resubmit'), viewer, { id, version })
const save = ({ viewer, id }: Returned, staffCount: string) =>
  saveAnswers(actOfViewer(viewer, 'application.save'), viewer, id, { staffCount })

describe('R-APP-9 correcting and resending', () => {
  it('R-APP-9 keeps the number, stores the new version beside the old one, and the requests it answers', async () => {
    const found = await returnedCase(asked)
    const before = await db.application.findFirstOrThrow()
    await save(found, '12')
    const old = await db.upload.findFirstOrThrow()
    await removeUpload(actOfViewer(found.viewer, 'upload.remove'), found.viewer, old.id)
    await attachFile(found.viewer, found.id, '届（2回目）.pdf', 'b')
    await resubmit(found)

    const after = await db.application.findFirstOrThrow()
    expect(after).toMatchObject({ status: 'RESUBMITTED', staffCount: 12, requests: [] })
    expect(after.receiptNumber).toBe(before.receiptNumber)
    const sendings = (await db.applicationSending.findMany({
      orderBy: { id: 'asc' },
    })) as unknown as Sending[]
    expect(sendings.map(({ version }) => version)).toEqual([before.version - 1, after.version])
    expect(sendings[1]?.requests).toEqual(asked)
    const [first, second] = sendings
    if (!first || !second) throw new Error('unreachable')
    expect(
      sentChanges(first, second, 'MEDICAL').map(({ label, before, after }) => [label, before, after]),
    ).toEqual([
      ['職員数', '10人', '12人'],
      [
        '特定健診・特定保健指導機関届（保険医療機関）',
        '届.pdf（SHA-256 aaaaaaaa…）',
        '届（2回目）.pdf（SHA-256 bbbbbbbb…）',
      ],
    ])
    expect((await queuedMails('application-resubmitted'))[0]?.values.files).toContain('届（2回目）.pdf')
  })

  it('R-APP-9 with something wrong changes nothing', async () => {
    const found = await returnedCase(asked)
    await save(found, '十人')
    expect(await codeOf(resubmit(found))).toBe('problem at staffCount')
    expect(await db.application.findFirst()).toMatchObject({ status: 'SENT_BACK', requests: asked })
  })

  it('R-APP-9 ten clicks resubmit once', async () => {
    const found = await returnedCase(asked)
    const { version } = await db.application.findFirstOrThrow()
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(resubmit(found, version))))
    expect(new Set(codes)).toEqual(new Set(['done']))
    expect(await db.applicationEvent.count({ where: { action: 'resubmit' } })).toBe(1)
    expect(await db.applicationSending.count()).toBe(2)
    expect(await queuedMails('application-resubmitted')).toHaveLength(1)
  })

  it('R-APP-9 resubmitted and withdrawn at once: whichever comes first, nothing is half done', async () => {
    const found = await returnedCase(asked)
    const { viewer, id } = found
    const act = actOfViewer(viewer, 'application.withdraw')
    await Promise.all([codeOf(resubmit(found)), codeOf(withdrawApplication(act, viewer, { id }))])
    const { status } = await db.application.findFirstOrThrow()
    const actions = (await db.applicationEvent.findMany({ orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    )
    const deeds = actions.slice(actions.indexOf('sendBack') + 1)
    const possible = {
      WITHDRAWN: [['withdraw'], ['resubmit', 'withdraw']],
      RESUBMITTED: [['resubmit']],
    }
    expect(possible[status as keyof typeof possible]).toContainEqual(deeds)
  })

  it('R-APP-9 a file that was not asked about stays as it was sent', async () => {
    const found = await returnedCase(asked.slice(0, 1))
    const { id } = await db.upload.findFirstOrThrow()
    const act = actOfViewer(found.viewer, 'upload.remove')
    expect(await codeOf(removeUpload(act, found.viewer, id))).toBe('WRONG_STATUS')
  })
})
