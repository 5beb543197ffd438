import type { PoolClient } from 'pg'
import { withLock } from '@/lib/adapters/advisory-lock'
import { type Head, hashOf, readLinks, sealAt, settledId } from '@/lib/adapters/audit-chain'
import { keepHead, keptHead, newest } from '@/lib/adapters/audit-heads'
import { pool } from '@/lib/adapters/db'
import { chainStart, type Link, sealOf } from '@/lib/domain/audit/chain'
import { jstDate } from '@/lib/domain/date/jst'

const BATCH = 5_000
const PATIENCE_MS = 5_000

/**
 * Chains what the audit log has gained (D-12): one sealer at a time, behind the decisions, never in their way. Each
 * batch and its day's head are one transaction; the head then goes to the store, signed.
 * @returns how many entries were sealed; 0 also while somebody else seals.
 */
export async function sealAudit(now: Date): Promise<number> {
  const client = await pool.connect()
  try {
    return (await withLock(client, 'audit-seal', () => sealAll(client, jstDate(now)))) ?? 0
  } finally {
    client.release()
  }
}

async function sealAll(client: PoolClient, today: string): Promise<number> {
  const upTo = await settledId(client, PATIENCE_MS)
  if (upTo === undefined) return 0
  let sealed = 0
  for (;;) {
    const last = await lastHead(client)
    const from = last ? BigInt(last.lastId) + 1n : 1n
    const links = await readLinks(client, from, upTo, BATCH)
    if (links.length === 0) return sealed
    if (sealed === 0) await refuseCutChain(client, last)
    const head = await sealBatch(client, links, last, today)
    await keepHead(head)
    sealed += links.length
  }
}

/**
 * A chain that was cut is not sealed on: the next head would cover what the store still knows of it.
 * In a restored portal the store knows no newest head; it gets that of the backup.
 */
async function refuseCutChain(client: PoolClient, last: Head | undefined): Promise<void> {
  const kept = await keptHead(newest)
  if (kept === undefined && last) await keepHead(last)
  if (kept === undefined) return
  const whole = kept !== 'forged' && (await sealAt(client, kept.lastId)) === kept.head
  if (!whole)
    throw new Error('The audit log is not what the store keeps of it: npm run portal -- audit verify')
}

async function sealBatch(
  client: PoolClient,
  links: Link[],
  last: Head | undefined,
  today: string,
): Promise<Head> {
  let hash = last?.head ?? chainStart
  const hashes = links.map(({ text }) => {
    hash = sealOf(hash, text ?? '', hashOf)
    return hash
  })
  const head = nextHead(links, last, hash, today)
  await client.query('BEGIN')
  try {
    await client.query(
      'INSERT INTO audit_seal (entry_id, hash) SELECT * FROM unnest($1::bigint[], $2::text[])',
      [links.map(({ id }) => id), hashes],
    )
    await client.query(
      `INSERT INTO audit_segment (day, first_id, last_id, entries, previous_head, head) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (day) DO UPDATE SET last_id = excluded.last_id, entries = excluded.entries, head = excluded.head`,
      [head.day, head.firstId, head.lastId, head.entries, head.previousHead, head.head],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  return head
}

/** A clock that steps back goes on with the day it had: days only grow. */
function nextHead(links: Link[], last: Head | undefined, head: string, today: string): Head {
  const lastId = String(links.at(-1)?.id)
  if (last && today <= last.day)
    return { ...last, lastId, head, entries: String(BigInt(last.entries) + BigInt(links.length)) }
  return {
    day: today,
    firstId: String(links[0]?.id),
    lastId,
    entries: String(links.length),
    previousHead: last?.head ?? chainStart,
    head,
  }
}

async function lastHead(client: PoolClient): Promise<Head | undefined> {
  const { rows } = await client.query<Head>(
    `SELECT day, first_id::text AS "firstId", last_id::text AS "lastId", entries::text,
            previous_head AS "previousHead", head
       FROM audit_segment ORDER BY day DESC LIMIT 1`,
  )
  return rows[0]
}
