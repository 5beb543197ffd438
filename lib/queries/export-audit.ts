import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { readHeads } from '@/lib/adapters/audit-chain'
import { signatureOfExport } from '@/lib/adapters/audit-export-key'
import { pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type AuditName, auditEvents } from '@/lib/domain/audit/event'
import type { AuditFilter } from '@/lib/domain/audit/filter'
import { type AuditRow, auditRows } from './audit-log'

const BATCH = 1_000
const columns = [
  '記録番号',
  '日時',
  '操作',
  '操作名',
  '役割',
  '氏名',
  '対象の種類',
  '対象',
  '版',
  '接続元',
  '内容',
  '封印',
]

/**
 * The log as CSV (UTF-8 with BOM), oldest first, one batch in memory at a time. Each row carries its seal; the last line
 * names the newest head of the chain and the signature over every byte before it.
 */
export async function* exportAudit(viewer: Viewer, filter: AuditFilter): AsyncGenerator<Uint8Array> {
  const digest = createHash('sha256')
  const piece = (text: string) => {
    const bytes = Buffer.from(text)
    digest.update(bytes)
    return bytes
  }
  yield piece(`\uFEFF${stringify([columns])}`)
  let above = 0n
  for (;;) {
    const rows = await auditRows(viewer, filter, { above }, BATCH)
    const last = rows.at(-1)
    if (!last) break
    const seals = await sealsOf(rows)
    yield piece(
      stringify(
        rows.map((row) => [...cells(row), seals.get(row.id) ?? '']),
        { escape_formulas: true },
      ),
    )
    above = BigInt(last.id)
  }
  const head = await newestHead()
  const signature = signatureOfExport(digest.digest('hex'), head)
  yield Buffer.from(stringify([['末尾の封印', head, '署名', signature]]))
}

function cells(row: AuditRow): unknown[] {
  const words = auditEvents[row.name as AuditName] ?? ''
  return [
    row.id,
    row.at.toISOString(),
    row.name,
    words,
    row.actorRole,
    row.actorName ?? '',
    row.subjectType,
    row.subjectId,
    row.version ?? '',
    row.address ?? '',
    JSON.stringify(row.detail),
  ]
}

async function sealsOf(rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const { rows: seals } = await pool.query<{ id: string; hash: string }>(
    'SELECT entry_id::text AS id, hash FROM audit_seal WHERE entry_id = ANY($1::bigint[])',
    [rows.map(({ id }) => id)],
  )
  return new Map(seals.map(({ id, hash }) => [id, hash]))
}

async function newestHead(): Promise<string> {
  const client = await pool.connect()
  try {
    return (await readHeads(client)).at(-1)?.head ?? ''
  } finally {
    client.release()
  }
}
