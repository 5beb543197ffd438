import { db, pool } from '@/lib/adapters/db'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { workOffSteps } from '@/lib/usecases/run-step'
import { startStep } from '@/lib/usecases/start-step'
import type { Act } from '@/lib/usecases/transact'
import { staffAct } from './staff-act'

export const month: RunMonth = '2026-11'
export const arrival = new Date('2026-11-20T12:00:00+09:00')
export const afterCutoff = new Date('2026-11-21T09:00:00+09:00')

type Wanted = {
  count?: number
  kind?: NoticeKind
  status?: NoticeStatus
  month?: RunMonth
  /** Insurers are numbered from here, so that several calls make different ones. */
  from?: number
  confirmedBy?: string
  answers?: Record<string, string>
}

/**
 * Insurers with a person each and a notice in that state, written by sets: a run of a whole country in a second. They
 * stand in 東京都 and 大阪府 by turns.
 */
export async function fileNotices(wanted: Wanted = {}): Promise<{ id: string; version: number }[]> {
  const { count = 1, kind = 'INTRODUCTION', status = 'CONFIRMED', from = 1 } = wanted
  const confirmed = !['RECEIVED', 'SENT_BACK', 'DRAFT'].includes(status)
  const confirmedBy = confirmed ? (wanted.confirmedBy ?? (await clerk()).actor.accountId) : null
  const { rows } = await pool.query<{ id: string; version: number }>(insertAll, [
    ...[from, count, kind, status, wanted.month ?? month, arrival, confirmedBy],
    JSON.stringify(wanted.answers ?? {}),
  ])
  return rows
}

/** With ids made from the number, so that nothing has to be looked up however many there are. */
const insertAll = `
  WITH numbers AS (
    SELECT i, 1000000 + i AS id, md5('insurer ' || i)::uuid AS person, '見本健康保険組合' || i AS name,
           (ARRAY['13', '27'])[i % 2 + 1] AS prefecture, (ARRAY['東京都港区', '大阪府大阪市'])[i % 2 + 1] AS place
      FROM generate_series($1::int, $1::int + $2::int - 1) AS i),
  insured AS (
    SELECT *, lpad(((i / 10000) + 31)::text, 2, '0') || prefecture || lpad((i % 10000)::text, 4, '0') AS code
      FROM numbers),
  people AS (
    INSERT INTO account (id, email, status, password_hash, last_name, first_name, phone, created_at)
    SELECT person, 'insurer-' || i || '@kenpo.example', 'ACTIVE', 'nobody', '保険', i || '号', '0312345678', $6
      FROM numbers),
  organisations AS (
    INSERT INTO organisation (id, name, created_at) SELECT id, name, $6 FROM numbers),
  members AS (
    INSERT INTO membership (account_id, organisation_id, role, status, created_at)
    SELECT person, id, 'MANAGER', 'MEMBER', $6 FROM numbers),
  insurers AS (
    INSERT INTO facility (id, kind, prefecture, code, name, organisation_id)
    SELECT id, 'INSURER', prefecture, code, '旧名称' || i, id FROM insured)
  INSERT INTO notice (id, receipt_number, kind, status, insurer_id, filer_organisation_id, answers, run_month, arrived_at,
                      created_by_id, created_at, changed_at, confirmed_by_id, confirmed_at)
  SELECT gen_random_uuid(), 'N08-' || i, $3::"NoticeKind", $4::"NoticeStatus", id, id,
         jsonb_build_object(
           'filedOn', '2026-11-20', 'filerAddress', place || '1-2-3', 'filerName', '髙﨑 太郎',
           'filerIs', 'REPRESENTATIVE', 'kindCheckup', 'on', 'kindGuidance', '',
           'name', name, 'nameKana', 'ミホンケンコウホケンクミアイ', 'postalCode', '105-0004',
           'address', place || '1-2-3', 'addressKana', 'ミナトク', 'phone', '03-1234-5678',
           'representative', '髙﨑 太郎', 'representativeKana', 'タカサキ タロウ', 'insurerNumber', code) || $8::jsonb,
         $5, $6::timestamptz + i * interval '1 millisecond', person, $6, $6,
         $7::uuid, CASE WHEN $7::uuid IS NOT NULL THEN $6::timestamptz END
    FROM insured ORDER BY i
  RETURNING id, version`

/** The run's row, in that state. */
export async function makeMonth(status: MonthStatus, name = month): Promise<void> {
  await db.monthRun.upsert({
    where: { month: name },
    create: { month: name, status },
    update: { status },
  })
}

export function clerk(now = afterCutoff): Promise<Act> {
  return staffAct('notice.confirm', 'clerk', now)
}

export function supervisor(now = afterCutoff): Promise<Act> {
  return staffAct('month.start-step', 'supervisor', now)
}

export const asSupervisor = { role: 'supervisor' } as const
export const asClerk = { role: 'clerk' } as const

/** The worker asks the one clock (D-11). */
export async function setClock(at: Date): Promise<void> {
  const milliseconds = BigInt(at.getTime() - Date.now())
  await db.clockOffset.upsert({ where: { id: 1 }, create: { id: 1, milliseconds }, update: { milliseconds } })
}

/** A supervisor registers all that is confirmed, and the worker does what follows. */
export async function registerAll(name = month) {
  const act = await supervisor()
  const step = await startStep(act, asSupervisor, name, 'register')
  await workOffEverything()
  return { act, step }
}

export async function workOffEverything(): Promise<void> {
  while ((await workOffSteps()) > 0);
}
