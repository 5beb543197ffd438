import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ClientBase, Pool } from 'pg'
import type { Link } from '@/lib/domain/audit/chain'
import { keyFor } from './crypto'

/** An entry as one text: every column, in an order and a spelling that no setting of the server changes. */
const entryText = `json_build_array(e.id::text,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), e.name, e.actor_id::text, e.actor_role,
  e.subject_type, e.subject_id, e.version, e.address, e.detail::text)::text`

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Entries and seals from one id up to another, in their order; where one of the two is gone, it is null. */
export async function readLinks(
  client: ClientBase,
  from: bigint,
  to: bigint,
  limit: number,
): Promise<Link[]> {
  const { rows } = await client.query<{ id: string; text: string | null; hash: string | null }>(
    `SELECT COALESCE(e.id, s.entry_id)::text AS id, CASE WHEN e.id IS NOT NULL THEN ${entryText} END AS text, s.hash
       FROM (SELECT * FROM audit_entry WHERE id BETWEEN $1 AND $2 ORDER BY id LIMIT $3) e
       FULL JOIN (SELECT * FROM audit_seal WHERE entry_id BETWEEN $1 AND $2 ORDER BY entry_id LIMIT $3) s
              ON s.entry_id = e.id
      ORDER BY COALESCE(e.id, s.entry_id) LIMIT $3`,
    [from, to, limit],
  )
  return rows.map(({ id, text, hash }) => ({ id: BigInt(id), text, hash }))
}

/** An entry gets its number and its transaction's number within one moment; longer without one, it only reads. */
const READER_MS = 2_000

/**
 * The last id that was given out, once everybody who was writing at that moment is done: what is not there by then
 * never comes. Whoever only reads, a backup or a forgotten session, holds nothing up. Undefined when somebody still
 * writes after the patience.
 */
export async function settledId(client: ClientBase, patience: number): Promise<bigint | undefined> {
  const { rows } = await client.query<{ id: string; at: string }>(
    'SELECT CASE WHEN is_called THEN last_value ELSE 0 END::text AS id, clock_timestamp()::text AS at FROM audit_entry_id_seq',
  )
  const { id = '0', at = '' } = rows[0] ?? {}
  const start = performance.now()
  for (;;) {
    const { reading, writing } = await openSince(client, at)
    const waited = performance.now() - start
    if (!writing && (!reading || waited > READER_MS)) return BigInt(id)
    if (waited > patience) return undefined
    await client.query('SELECT pg_sleep(0.02)')
  }
}

/** Transactions open since then: those that changed something already, and those that did not yet. */
async function openSince(client: ClientBase, since: string): Promise<{ reading: boolean; writing: boolean }> {
  const { rows } = await client.query<{ reading: boolean; writing: boolean }>(
    `SELECT COALESCE(bool_or(backend_xid IS NULL), false) AS reading,
            COALESCE(bool_or(backend_xid IS NOT NULL), false) AS writing
       FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
        AND xact_start <= $1::timestamptz`,
    [since],
  )
  return rows[0] ?? { reading: false, writing: false }
}

/** The heads of all days, oldest first. */
export async function readHeads(client: ClientBase): Promise<(Head & { dropped: boolean })[]> {
  const { rows } = await client.query<Head & { dropped: boolean }>(
    `SELECT day, first_id::text AS "firstId", last_id::text AS "lastId", entries::text,
            previous_head AS "previousHead", head, dropped_at IS NOT NULL AS dropped
       FROM audit_segment ORDER BY day`,
  )
  return rows
}

export async function sealAt(client: ClientBase | Pool, id: string): Promise<string | undefined> {
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM audit_seal WHERE entry_id = $1', [
    id,
  ])
  return rows[0]?.hash
}

export type Head = {
  day: string
  firstId: string
  lastId: string
  entries: string
  previousHead: string
  head: string
}

/** Where a day's head lies in the store: a key made from the day, so that verifying needs no list of keys. */
export function headKey(day: string): string {
  const hex = hashOf(`audit-head:${day}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The head with a signature that only the portal's secret makes: whoever changes the database cannot forge it. */
export function signedHead(head: Head): string {
  return JSON.stringify({ ...head, signature: signatureOf(head).toString('hex') })
}

/** @returns undefined where the portal did not sign it. */
export function openHead(text: string): Head | undefined {
  const { signature, ...head } = JSON.parse(text) as Head & { signature: string }
  const given = Buffer.from(signature, 'hex')
  const ours = signatureOf(head)
  return given.length === ours.length && timingSafeEqual(given, ours) ? head : undefined
}

function signatureOf(head: Head): Buffer {
  const text = JSON.stringify([
    head.day,
    head.firstId,
    head.lastId,
    head.entries,
    head.previousHead,
    head.head,
  ])
  return createHmac('sha256', keyFor('audit-head')).update(text).digest()
}
