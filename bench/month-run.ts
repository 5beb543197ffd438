import { db, pool } from '@/lib/adapters/db'
import {
  afterCutoff,
  asSupervisor,
  fileNotices,
  makeMonth,
  month,
  setClock,
  supervisor,
} from '@/lib/test-support/month-world'
import {
  drawReturnedNotice,
  type RegisteredNotice,
  readRegistered,
} from '@/lib/usecases/draw-returned-notice'
import { workOffSteps } from '@/lib/usecases/run-step'
import { startStep } from '@/lib/usecases/start-step'
import { alternate, figureOf, milliseconds, ratioOf, spread } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 5
const COUNTRY = 3_500
const HANDED_BACK = 350

/** 登録 of every insurer in Japan against one statement per table that writes the same rows; and how it grows. */
export async function measureMonthRun(): Promise<BenchRow[]> {
  const rounds = await alternate(ROUNDS, {
    ours: () => withWorld(COUNTRY, register),
    floor: () => withWorld(COUNTRY, writeTheSame),
  })
  const perSecond = (time: number) => (COUNTRY * 1000) / time
  const shown = (side: 'ours' | 'floor') => withSpread(figureOf(rounds, side, perSecond), 0, 'notices/s')
  const few = await withWorld(COUNTRY / 10, register)
  const many = await withWorld(COUNTRY * 10, register)
  const growth = many / (COUNTRY * 10) / (few / (COUNTRY / 10))
  return [
    {
      what: `Monthly run, ${COUNTRY.toLocaleString('en-GB')} notices registered`,
      floor: 'one statement per table: status, code, master, timeline, audit row',
      ratio: ratioOf(rounds, perSecond),
      better: 'higher',
      ours: shown('ours'),
      theirs: shown('floor'),
    },
    {
      what: 'Monthly run, time per notice at 35,000',
      floor: 'time per notice at 350',
      ratio: spread([growth]),
      better: 'lower',
      ours: `${(many / (COUNTRY * 10)).toFixed(2)} ms`,
      theirs: `${(few / (COUNTRY / 10)).toFixed(2)} ms`,
    },
    await measureHandBack(),
  ]
}

async function withWorld(count: number, work: () => Promise<unknown>): Promise<number> {
  await pool.query(`TRUNCATE facility, organisation, account, notice, month_run, counter, outbox_mail, clock_offset
                    RESTART IDENTITY CASCADE`)
  await setClock(afterCutoff)
  await fileNotices({ count })
  await makeMonth('CLOSED')
  await pool.query('ANALYZE account, organisation, membership, facility, notice')
  return await milliseconds(work)
}

/** What the screen does, and then the worker. What follows by itself, the handing back, is another step. */
async function register(): Promise<void> {
  await startStep(await supervisor(), asSupervisor, month, 'register')
  await workOffSteps()
}

async function writeTheSame(): Promise<void> {
  const by = (await supervisor()).actor.accountId
  await db.$transaction(async (tx) => {
    for (const statement of floor) await tx.$executeRawUnsafe(statement, by)
  })
}

const newest = `FROM notice n WHERE n.run_month = '${month}'`

const floor = [
  `UPDATE notice n SET status = 'REGISTERED', version = version + 1, registered_by_id = $1::uuid, registered_at = now(),
          changed_at = now(), file_number = substr(receipt_number, 5) WHERE run_month = '${month}'`,
  `INSERT INTO insurer_code (code, insurer_id, notice_id, status, issued_at)
   SELECT '139' || lpad(substr(n.receipt_number, 5), 7, '0'), n.insurer_id, n.id, 'LIVE', now()
     ${newest} AND $1::uuid IS NOT NULL`,
  `UPDATE facility f SET name = n.answers ->> 'name', name_kana = n.answers ->> 'nameKana', postal_code = '1050004',
          address = n.answers ->> 'address', address_kana = n.answers ->> 'addressKana', phone = '0312345678',
          representative = n.answers ->> 'representative', representative_kana = n.answers ->> 'representativeKana'
     ${newest} AND f.id = n.insurer_id AND $1::uuid IS NOT NULL`,
  `INSERT INTO notice_event (notice_id, at, action, from_status, to_status, actor_id, actor_role)
   SELECT n.id, now(), 'register', 'CONFIRMED', 'REGISTERED', $1::uuid, 'supervisor' ${newest}`,
  `INSERT INTO audit_entry (at, name, actor_id, actor_role, subject_type, subject_id, version, detail)
   SELECT now(), 'notice.register', $1::uuid, 'supervisor', 'notice', n.id::text, n.version,
          jsonb_build_object('month', n.run_month, 'code', '1390000014') ${newest}`,
]

/** Drawn, stored, status, mail and log, against the drawing alone. */
async function measureHandBack(): Promise<BenchRow> {
  const times = { draw: 0, handBack: 0 }
  await withWorld(HANDED_BACK, async () => {
    await register()
    const ids = (await db.notice.findMany({ select: { id: true } })).map(({ id }) => id)
    const registered = await readRegistered(ids)
    times.draw = await milliseconds(() => drawAll(registered))
    times.handBack = await milliseconds(() => workOffSteps())
  })
  const rate = (time: number) => `${((HANDED_BACK * 1000) / time).toFixed(0)} PDFs/s`
  return {
    what: `Monthly run, ${HANDED_BACK} notices handed back`,
    floor: 'drawing their PDFs, nothing else',
    ratio: spread([times.draw / times.handBack]),
    better: 'higher',
    ours: `${rate(times.handBack)}, ${Math.round((await storedBytes()) / 1000)} KB`,
    theirs: rate(times.draw),
  }
}

const AT_ONCE = 50

async function drawAll(notices: readonly RegisteredNotice[]): Promise<void> {
  for (let at = 0; at < notices.length; at += AT_ONCE)
    await Promise.all(notices.slice(at, at + AT_ONCE).map(drawReturnedNotice))
}

async function storedBytes(): Promise<number> {
  const { store } = await import('@/lib/adapters/storage/open-store')
  const { pdfKey } = await db.notice.findFirstOrThrow({ where: { status: 'HANDED_BACK' } })
  let size = 0
  for await (const bytes of await store().get(pdfKey ?? '')) size += (bytes as Buffer).length
  return size
}
