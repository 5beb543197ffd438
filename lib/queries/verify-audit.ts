import type { PoolClient } from 'pg'
import { type Head, hashOf, readHeads, readLinks, sealAt } from '@/lib/adapters/audit-chain'
import { keptHead, newest } from '@/lib/adapters/audit-heads'
import { pool } from '@/lib/adapters/db'
import { type ChainFault, chainStart, checkLinks } from '@/lib/domain/audit/chain'

/**
 * A fault of an entry, or of a day's head: cut, not continued, not what the store keeps, dropped before its time, gone
 * with its whole day, or dropped while something of its day is there.
 */
export type AuditFault =
  | ChainFault
  | {
      day: string
      fault: 'head' | 'continuation' | 'store' | 'forged' | 'lost' | 'early' | 'gone' | 'remains'
    }

export type AuditVerdict = {
  days: number
  entries: number
  waiting: number
  head: string
  faults: AuditFault[]
}

const BATCH = 5_000

/** Nothing may stand before the first entry either. */
const lowest = -(2n ** 63n)

type Tell = (entries: number) => void

/**
 * Walks the whole chain (R-CLK-8). One connection, one snapshot: what is written meanwhile is not looked at. The store
 * has no snapshot: what it keeps is compared with the chain as it is by then.
 * @param tell hears how many entries are checked so far.
 */
export async function verifyAudit(tell: Tell = () => {}): Promise<AuditVerdict> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await walk(client, tell)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function walk(client: PoolClient, tell: Tell): Promise<AuditVerdict> {
  const faults: AuditFault[] = []
  const heads = await readHeads(client)
  let head = chainStart
  let entries = 0
  let from = lowest
  const oldest = await lastDayToDrop(client)
  for (const day of heads) {
    if (day.previousHead !== head) faults.push({ day: day.day, fault: 'continuation' })
    faults.push(...(await storeFaults(day)))
    if (day.dropped && day.day > oldest) faults.push({ day: day.day, fault: 'early' })
    if (day.dropped) faults.push(...(await remainsOf(client, day, from)))
    else {
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
  faults.push(...(await newestFaults(heads)))
  return { days: heads.length, entries, waiting: rows[0]?.waiting ?? 0, head, faults }
}

/** By the database's clock, as in the function that drops a day (decision 0032). */
async function lastDayToDrop(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ day: string }>('SELECT last_audit_day_to_drop()::text AS day')
  return rows[0]?.day ?? ''
}

/** From where the day before ended, so that nothing can be put in between two days. */
async function walkDay(client: PoolClient, day: Head, from: bigint, tell: Tell) {
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

async function remainsOf(client: PoolClient, day: Head, from: bigint): Promise<AuditFault[]> {
  const links = await readLinks(client, from, BigInt(day.lastId), 1)
  return links.length > 0 ? [{ day: day.day, fault: 'remains' }] : []
}

/** The store's copy may be of another moment than the snapshot, never different from the chain. */
async function storeFaults(day: Head): Promise<AuditFault[]> {
  const kept = await keptHead(day.day)
  if (kept === undefined) return [{ day: day.day, fault: 'lost' }]
  if (kept === 'forged') return [{ day: day.day, fault: 'forged' }]
  const sameStart = kept.firstId === day.firstId && kept.previousHead === day.previousHead
  const same = kept.head === day.head && kept.lastId === day.lastId && kept.entries === day.entries
  const other = kept.lastId !== day.lastId && (await sealAt(pool, kept.lastId)) === kept.head
  return sameStart && (same || other) ? [] : [{ day: day.day, fault: 'store' }]
}

/** Whoever takes the newest days away, with all that is about them in the database, leaves their head in the store. */
async function newestFaults(heads: readonly Head[]): Promise<AuditFault[]> {
  const kept = await keptHead(newest)
  const last = heads.at(-1)
  if (kept === 'forged') return [{ day: last?.day ?? '', fault: 'forged' }]
  if (!kept) return last ? [{ day: last.day, fault: 'lost' }] : []
  const { rowCount } = await pool.query('SELECT 1 FROM audit_segment WHERE day = $1', [kept.day])
  return rowCount === 1 ? [] : [{ day: kept.day, fault: 'gone' }]
}
