import type { PoolClient } from 'pg'
import { type Head, hashOf, headKey, openHead, readHeads, readLinks } from '@/lib/adapters/audit-chain'
import { pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import { type ChainFault, chainStart, checkLinks } from '@/lib/domain/audit/chain'

/** A fault of an entry, or of a day's head: cut, not continued, not what the store keeps, or dropped before its time. */
export type AuditFault =
  | ChainFault
  | { day: string; fault: 'head' | 'continuation' | 'store' | 'forged' | 'lost' | 'early' }

export type AuditVerdict = {
  days: number
  entries: number
  waiting: number
  head: string
  faults: AuditFault[]
}

const BATCH = 5_000

/**
 * Walks the whole chain (R-CLK-8). One connection, one snapshot: what is written meanwhile is not looked at.
 * @param tell hears how many entries are checked so far.
 */
export async function verifyAudit(tell: (entries: number) => void = () => {}): Promise<AuditVerdict> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await walk(client, tell)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function walk(client: PoolClient, tell: (entries: number) => void): Promise<AuditVerdict> {
  const faults: AuditFault[] = []
  const heads = await readHeads(client)
  let head = chainStart
  let entries = 0
  let from = 1n
  const oldest = await lastDayToDrop(client)
  for (const day of heads) {
    if (day.previousHead !== head) faults.push({ day: day.day, fault: 'continuation' })
    faults.push(...(await storeFaults(client, day)))
    if (day.dropped && day.day > oldest) faults.push({ day: day.day, fault: 'early' })
    if (!day.dropped) {
      const checked = await walkDay(client, day, from, (count) => tell(entries + count))
      faults.push(...checked.faults)
      entries += checked.entries
    }
    head = day.head
    from = BigInt(day.lastId) + 1n
  }
  const { rows } = await client.query<{ waiting: number; sealed: number }>(
    `SELECT (SELECT count(*)::int FROM audit_entry WHERE id >= $1) AS waiting,
            (SELECT count(*)::int FROM audit_seal WHERE entry_id >= $1) AS sealed`,
    [from],
  )
  // Seals without a head: somebody took the newest day's head away.
  if (rows[0]?.sealed) faults.push({ day: heads.at(-1)?.day ?? '', fault: 'head' })
  return { days: heads.length, entries, waiting: rows[0]?.waiting ?? 0, head, faults }
}

/** By the database's clock, as in the function that drops a day (decision 0032). */
async function lastDayToDrop(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ day: string }>('SELECT last_audit_day_to_drop()::text AS day')
  return rows[0]?.day ?? ''
}

/** From where the day before ended, so that nothing can be put in between two days. */
async function walkDay(client: PoolClient, day: Head, from: bigint, tell: (entries: number) => void) {
  const faults: AuditFault[] = []
  const last = BigInt(day.lastId)
  let head = day.previousHead
  let entries = 0
  let next = from
  while (next <= last) {
    const links = await readLinks(client, next, last, BATCH)
    if (links.length === 0) break
    const checked = checkLinks(head, links, hashOf)
    faults.push(...checked.faults)
    head = checked.head
    entries += checked.entries
    next = (links.at(-1)?.id ?? last) + 1n
    tell(entries)
  }
  if (head !== day.head || String(entries) !== day.entries) faults.push({ day: day.day, fault: 'head' })
  return { faults, entries }
}

/** The store's copy may be a moment older than the day's head, never different from the chain. */
async function storeFaults(client: PoolClient, day: Head & { dropped: boolean }): Promise<AuditFault[]> {
  const text = await storedHead(day.day)
  if (text === undefined) return [{ day: day.day, fault: 'lost' }]
  const kept = openHead(text)
  if (!kept) return [{ day: day.day, fault: 'forged' }]
  if (kept.head === day.head && kept.lastId === day.lastId) return []
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM audit_seal WHERE entry_id = $1', [
    kept.lastId,
  ])
  const isOlder = BigInt(kept.lastId) < BigInt(day.lastId) && rows[0]?.hash === kept.head
  return isOlder ? [] : [{ day: day.day, fault: 'store' }]
}

async function storedHead(day: string): Promise<string | undefined> {
  try {
    const parts: Buffer[] = []
    for await (const part of await store().get(headKey(day))) parts.push(part as Buffer)
    return Buffer.concat(parts).toString('utf8')
  } catch (error) {
    if (error instanceof NotStored) return undefined
    throw error
  }
}
