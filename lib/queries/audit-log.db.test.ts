import { createHash, verify } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportKey } from '@/lib/adapters/audit-export-key'
import { auditPageSize, readAuditLog } from '@/lib/queries/audit-log'
import { exportAudit } from '@/lib/queries/export-audit'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { forgetHeads } from '@/lib/test-support/forget-heads'
import { testDatabase } from '@/lib/test-support/test-database'
import { sealAudit } from '@/lib/usecases/seal-audit'
import { system, transact } from '@/lib/usecases/transact'

beforeEach(async () => {
  await testDatabase().reset()
  await forgetHeads()
})

const at = (text: string) => new Date(`${text}+09:00`)
const deed = (subject: string, now: Date, name: 'application.view' | 'upload.read' = 'application.view') =>
  transact({ name, actor: system, now }, async () => ({
    subject: { type: 'application', id: subject },
    detail: { note: '=1+1' },
    result: undefined,
  }))

describe('R-CLK-8 reading the audit log', () => {
  it('newest first, page by page, without a gap or a repetition', async () => {
    const viewer = await staffViewer('auditor')
    for (let count = 0; count < 120; count += 1) await deed(`case-${count}`, at('2026-11-20T10:00:00'))
    const first = await readAuditLog(viewer, {}, {})
    expect(first.rows).toHaveLength(auditPageSize)
    expect(first.newer).toBeNull()
    const second = await readAuditLog(viewer, {}, { below: BigInt(first.older ?? 0) })
    const third = await readAuditLog(viewer, {}, { below: BigInt(second.older ?? 0) })
    expect(third.older).toBeNull()
    const subjects = [...first.rows, ...second.rows, ...third.rows].map((row) => row.subjectId)
    expect(subjects).toEqual(Array.from({ length: 120 }, (_, index) => `case-${119 - index}`))
    const back = await readAuditLog(viewer, {}, { above: BigInt(third.newer ?? 0) })
    expect(back.rows).toEqual(second.rows)
  })

  it('by JST day, by event, by number', async () => {
    const viewer = await staffViewer('admin')
    const { application } = await filedApplication()
    await deed('other', at('2026-11-19T23:59:59'))
    await deed(application.id, at('2026-11-20T00:00:00'))
    await deed(application.id, at('2026-11-20T23:59:59'), 'upload.read')
    await deed('other', at('2026-11-21T00:00:00'))
    const day = await readAuditLog(viewer, { from: '2026-11-20', to: '2026-11-20' }, {})
    expect(day.rows.map((row) => row.name)).toEqual(['upload.read', 'application.view'])
    const event = await readAuditLog(viewer, { name: 'upload.read' }, {})
    expect(event.rows).toHaveLength(1)
    const number = await readAuditLog(viewer, { number: application.receiptNumber ?? '' }, {})
    expect(number.rows).toHaveLength(2)
    expect((await readAuditLog(viewer, { number: 'A99-9999999-9' }, {})).rows).toEqual([])
  })

  it.each(['clerk', 'supervisor'] as const)('not for the %s', async (role) => {
    await expect(readAuditLog(await staffViewer(role), {}, {})).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('is exported with its seals, harmless in a spreadsheet, and signed', async () => {
    const viewer = await staffViewer('auditor')
    await deed('case', at('2026-11-20T10:00:00'))
    await sealAudit(at('2026-11-20T11:00:00'))
    const pieces: Uint8Array[] = []
    for await (const piece of exportAudit(viewer, { name: 'application.view' })) pieces.push(piece)
    const whole = Buffer.concat(pieces.slice(0, -1))
    const lines = whole.toString('utf8').trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^\d+,2026-11-20T01:00:00\.000Z,application\.view,.*,[0-9a-f]{64}$/)
    const [, head = '', , signature] = Buffer.from(pieces.at(-1) ?? [])
      .toString('utf8')
      .trim()
      .split(',')
    expect(head).toMatch(/^[0-9a-f]{64}$/)
    // As whoever is handed the file does: with the public key and nothing of the portal.
    const isGenuine = (file: Buffer) => {
      const message = `export:${createHash('sha256').update(file).digest('hex')}:${head}`
      return verify(null, Buffer.from(message), exportKey(), Buffer.from(signature ?? '', 'base64'))
    }
    expect(isGenuine(whole)).toBe(true)
    expect(isGenuine(Buffer.from(whole.toString('utf8').replace('case', 'cast')))).toBe(false)
  })
})
