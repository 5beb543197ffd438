import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { db, pool } from '@/lib/adapters/db'
import { staffViewer } from '@/lib/test-support/filed'
import { approveApplication } from '@/lib/usecases/approve-application'
import { claimCase } from '@/lib/usecases/claim-case'
import { newId } from '@/lib/usecases/new-id'
import { sendBackApplication } from '@/lib/usecases/send-back-application'
import type { Act } from '@/lib/usecases/transact'
import { percentile } from './desk-latency'
import { alternate, figureOf, milliseconds, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 5
const TIMES = 60
/** Of each side before anything counts: a portal that has just started is not what a clerk meets. */
const WARM_UP = 400

type Deed = (id: string) => Promise<unknown>

/** What a clerk does with one case, against one transaction of one statement a table that writes the same rows. */
export async function measureDeeds(): Promise<BenchRow[]> {
  const { accountId } = await staffViewer()
  const act = (name: Act['name']): Act => ({ name, actor: { accountId, role: 'clerk' }, now: new Date() })
  const requests = [{ field: 'staffCount' as const, message: '人数を確認してください。' }]
  return [
    await compare(
      'Claim',
      (id) => claimCase(act('application.claim'), 'application', id),
      (id) => raw(id, accountId, CLAIM),
    ),
    await compare(
      'Return',
      (id) => sendBackApplication(act('application.send-back'), { id, version: 3, requests }),
      (id) => raw(id, accountId, RETURN),
    ),
    await compare(
      'Approve',
      (id) => approveApplication(act('application.approve'), { id, version: 3 }),
      (id) => raw(id, accountId, APPROVE),
    ),
  ]
}

async function compare(what: string, ours: Deed, floor: Deed): Promise<BenchRow> {
  const cases = await freshCases((ROUNDS * 4 + 2) * TIMES + 2 * WARM_UP)
  for (const deed of [ours, floor]) await p95(cases, deed, WARM_UP)
  const rounds = await alternate(ROUNDS, { ours: () => p95(cases, ours), floor: () => p95(cases, floor) })
  const shown = (side: 'ours' | 'floor') =>
    withSpread(
      figureOf(rounds, side, (ms) => ms),
      1,
      'ms',
    )
  return {
    what: `${what}, p95`,
    floor: 'the same rows by one raw transaction',
    ratio: ratioOf(rounds, (ms) => ms),
    better: 'lower',
    ours: shown('ours'),
    theirs: shown('floor'),
  }
}

async function p95(cases: string[], deed: Deed, times = TIMES): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const id = cases.pop() ?? ''
    taken.push(await milliseconds(() => deed(id)))
  }
  return percentile(taken, 0.95)
}

export async function freshCases(count: number): Promise<string[]> {
  const found = await db.application.findMany({
    where: { status: 'SUBMITTED', claimedById: null, facility: { kind: { not: 'INSURER' } } },
    select: { id: true },
    take: count,
  })
  if (found.length < count) throw new Error(`There are ${found.length} cases instead of ${count}`)
  return found.map(({ id }) => id)
}

type Write = (client: pg.PoolClient, id: string, by: string) => Promise<unknown>

async function raw(id: string, by: string, writes: readonly Write[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const write of writes) await write(client, id, by)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

const audit: Write = (client, id, by) =>
  client.query(
    `INSERT INTO audit_entry (at, name, actor_id, actor_role, subject_type, subject_id, version, detail)
     VALUES (now(), 'application.claim', $2, 'clerk', 'application', $1, 4, '{}')`,
    [id, by],
  )

const status =
  (to: string): Write =>
  (client, id) =>
    client.query(
      `UPDATE application SET status = $2::"ApplicationStatus", version = version + 1, changed_at = now(),
              claimed_by_id = NULL, claimed_until = NULL WHERE id = $1`,
      [id, to],
    )

const event =
  (to: string): Write =>
  (client, id, by) =>
    client.query(
      `INSERT INTO application_event (application_id, at, action, from_status, to_status, actor_id, actor_role, version)
       VALUES ($1, now(), 'decide', 'SUBMITTED', $3::"ApplicationStatus", $2, 'clerk', 4)`,
      [id, by, to],
    )

const mail: Write = (client) =>
  client.query(
    `INSERT INTO outbox_mail (id, template, "to", to_name, payload, created_at, send_after)
     VALUES ($1, 'application-sent-back', 'person@clinic.example', '田中 花子', $2, now(), now())`,
    [newId(), randomBytes(250)],
  )

const decision: Write = (client, id, by) =>
  client.query(
    `INSERT INTO decision (id, application_id, version, action, by_id, at, undo_until, before, mail_ids)
     VALUES ($1, $2, 4, 'decide', $3, now(), now(), '{"status": "SUBMITTED"}', '{}')`,
    [newId(), id, by],
  )

const devices: Write = (client, id) =>
  client.query(
    `WITH taken AS (UPDATE counter c SET value = c.value + a.device_count FROM application a
                     WHERE c.name = 'device' AND a.id = $1 RETURNING c.value, a.device_count, a.facility_id)
     INSERT INTO device (id, number, facility_id, application_id, status, code_hash, code_encrypted, issued_at, code_expires_at)
     SELECT uuidv7(), 'W' || lpad((value - device_count + i)::text, 7, '0'), facility_id, $1, 'ISSUED', $2, $3, now(), now()
       FROM taken, generate_series(1, device_count) i`,
    [id, randomBytes(32), randomBytes(60)],
  )

const claimed: Write = (client, id, by) =>
  client.query(
    `UPDATE application SET claimed_by_id = $2, claimed_until = now() + interval '20 minutes' WHERE id = $1`,
    [id, by],
  )

const CLAIM = [claimed, audit]
const RETURN = [status('SENT_BACK'), event('SENT_BACK'), mail, decision, audit]
const APPROVE = [
  ...[status('APPROVED'), event('APPROVED'), devices, status('ISSUED'), event('ISSUED'), audit],
  ...[mail, decision, audit],
]
