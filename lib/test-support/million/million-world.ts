import type pg from 'pg'
import { atRest } from './at-rest'
import { endings, surnames, towns } from './names'

/** How much is made up. Open applications are what lies on the clerks' tables; they count among all. */
export type WorldSize = {
  applications: number
  openApplications: number
  facilities: number
  notices: number
  auditRows: number
}

/**
 * A world of any size by a few statements a table: mostly what was decided long ago, a few thousand open cases, names
 * as Japan has them. The same for the same size. All tables must be empty; what triggers keep is made here, for all
 * rows at once.
 */
export async function makeMillionWorld(pool: pg.Pool, size: WorldSize, now = new Date()): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(
      `SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`,
    )
    await client.query(DICE)
    await atRest(client, async () => {
      for (const statement of worldStatements(size, now)) await client.query(statement)
    })
    await client.query('ANALYZE')
  } finally {
    client.release(true)
  }
}

/** The same number for the same row and salt, from 0 to below `sides`. */
const DICE = `
  CREATE FUNCTION pg_temp.dice(row_number bigint, salt int, sides int) RETURNS int LANGUAGE sql IMMUTABLE AS
  $$ SELECT ((hashint8extended(row_number, salt) & 2147483647) % sides)::int $$`

function worldStatements(size: WorldSize, now: Date): string[] {
  return [
    facilities(size),
    PEOPLE,
    applications(size, now),
    EVENTS,
    SENDINGS,
    UPLOADS,
    DEVICES,
    notices(size, now),
    NOTICE_EVENTS,
    ...SEARCH,
    ...counters(size),
    auditRows(size),
  ]
}

const text = (value: string) => `'${value}'`
const array = (values: readonly string[]) => `ARRAY[${values.map(text).join(', ')}]`
const first = (pairs: readonly (readonly [string, string])[]) => array(pairs.map(([kanji]) => kanji))
const second = (pairs: readonly (readonly [string, string])[]) => array(pairs.map(([, kana]) => kana))
const pick = (row: string, salt: number, values: readonly unknown[], list: string) =>
  `(${list})[1 + pg_temp.dice(${row}, ${salt}, ${values.length})]`

const ENDING = (side: typeof first) =>
  Object.entries(endings)
    .map(([kind, pairs]) => `WHEN '${kind}' THEN ${pick('i', 3, pairs, side(pairs))}`)
    .join(' ')

function facilities({ facilities: count }: WorldSize): string {
  return `
  INSERT INTO facility (id, kind, prefecture, code, name, name_kana, postal_code, address, phone, valid_from,
                        organisation_id, listed)
  SELECT i, kind::"FacilityKind", lpad((1 + pg_temp.dice(i, 1, 47))::text, 2, '0'),
         CASE kind WHEN 'INSURER' THEN '06' || lpad(i::text, 6, '0') ELSE lpad(i::text, 7, '0') END,
         ${pick('i', 2, surnames, first(surnames))} || CASE kind ${ENDING(first)} END,
         ${pick('i', 2, surnames, second(surnames))} || CASE kind ${ENDING(second)} END,
         lpad(pg_temp.dice(i, 4, 9999999)::text, 7, '0'),
         ${pick('i', 5, towns, array(towns))} || (1 + pg_temp.dice(i, 6, 9)) || '-' || (1 + pg_temp.dice(i, 7, 30)),
         '03' || lpad(pg_temp.dice(i, 8, 99999999)::text, 8, '0'), '2015-04-01', i, true
    FROM (SELECT i, CASE WHEN share < 400 THEN 'MEDICAL' WHEN share < 670 THEN 'DENTAL' WHEN share < 900 THEN 'PHARMACY'
                         WHEN share < 930 THEN 'JUDO' WHEN share < 950 THEN 'ACUPUNCTURE' WHEN share < 960 THEN 'EXEMPT'
                         WHEN share < 970 THEN 'NON_INSURANCE' ELSE 'INSURER' END AS kind
            FROM (SELECT i, pg_temp.dice(i, 0, 1000) AS share FROM generate_series(1, ${count}::bigint) i) shares) kinds`
}

/** One organisation with one person for each facility. */
const PEOPLE = `
  INSERT INTO organisation (id, name, created_at) SELECT id, name, '2024-04-01' FROM facility;
  INSERT INTO account (id, email, status, password_hash, last_name, first_name, phone, created_at, activated_at)
  SELECT md5('person ' || i)::uuid, 'person-' || i || '@clinic.example', 'ACTIVE', 'nobody signs in with this',
         ${pick('i', 10, surnames, first(surnames))}, ${pick('i', 11, ['花子', '太郎', '恵'], array(['花子', '太郎', '恵']))},
         '03' || lpad(i::text, 8, '0'), '2024-04-01', '2024-04-01'
    FROM (SELECT id::bigint AS i FROM facility) facilities;
  INSERT INTO membership (account_id, organisation_id, role, status, created_at)
  SELECT md5('person ' || id)::uuid, id, 'MANAGER', 'MEMBER', '2024-04-01' FROM facility`

/** Evenly over three years; what is open came last. A facility has one draft at most. */
function applications(
  { applications: count, openApplications: open, facilities: all }: WorldSize,
  now: Date,
) {
  const at = `'${now.toISOString()}'::timestamptz`
  return `
  INSERT INTO application (id, receipt_number, facility_id, organisation_id, status, version, answers, staff_count,
                           device_count, matched, created_by_id, created_at, changed_at, submitted_at, decided_at,
                           requests, held_until)
  SELECT uuidv7(came - now()),
         CASE WHEN sent THEN 'A08-' || lpad(i::text, 7, '0') || '-' || pg_temp.dice(i, 20, 10) END,
         facility, facility, status::"ApplicationStatus", CASE WHEN sent THEN 3 ELSE 1 END,
         jsonb_build_object('staffCount', '10', 'deviceCount', devices::text, 'consent', 'on'), 10, devices,
         pg_temp.dice(i, 21, 3) = 0, md5('person ' || facility)::uuid, came, came, CASE WHEN sent THEN came END,
         CASE WHEN status IN ('ISSUED', 'ENDED', 'REJECTED') THEN came + pg_temp.dice(i, 22, 100) * interval '1 hour' END,
         CASE status WHEN 'SENT_BACK' THEN '[{"field": "staffCount", "message": "人数を確認してください。"}]' ELSE '[]' END::jsonb,
         CASE status WHEN 'ON_HOLD' THEN (${at} + interval '7 days')::date END
    FROM (SELECT i, came, devices, status, CASE status WHEN 'DRAFT' THEN 1 + i % ${all} ELSE facility END AS facility, status NOT IN ('DRAFT', 'EXPIRED') AS sent
            FROM (SELECT i, ${at} - (${count} - i) * (interval '1095 days' / ${count}) AS came,
                         1 + pg_temp.dice(i, 23, ${all}) AS facility, 1 + pg_temp.dice(i, 24, 3) AS devices,
                         CASE WHEN i > ${count - open}
                              THEN CASE WHEN share < 55 THEN 'SUBMITTED' WHEN share < 70 THEN 'RESUBMITTED'
                                        WHEN share < 92 THEN 'SENT_BACK' ELSE 'ON_HOLD' END
                              ELSE CASE WHEN share < 89 THEN 'ISSUED' WHEN share < 92 THEN 'ENDED'
                                        WHEN share < 94 THEN 'REJECTED' WHEN share < 97 THEN 'WITHDRAWN'
                                        WHEN share < 98 AND i > ${count - all} THEN 'DRAFT' ELSE 'EXPIRED' END END AS status
                    FROM (SELECT i, pg_temp.dice(i, 25, 100) AS share
                            FROM generate_series(1, ${count}::bigint) i) shares) statuses) rows`
}

const EVENTS = `
  INSERT INTO application_event (application_id, at, action, from_status, to_status, actor_id, actor_role)
  SELECT a.id, a.submitted_at, 'submit', 'DRAFT', 'SUBMITTED', a.created_by_id, 'institution'
    FROM application a WHERE a.submitted_at IS NOT NULL;
  INSERT INTO application_event (application_id, at, action, from_status, to_status, actor_id, actor_role)
  SELECT a.id, COALESCE(a.decided_at, a.submitted_at),
         CASE a.status WHEN 'REJECTED' THEN 'reject' WHEN 'SENT_BACK' THEN 'sendBack' WHEN 'ON_HOLD' THEN 'hold' ELSE 'approve' END,
         'SUBMITTED', CASE WHEN a.status IN ('ISSUED', 'ENDED') THEN 'APPROVED' ELSE a.status END, NULL, 'clerk'
    FROM application a WHERE a.status IN ('ISSUED', 'ENDED', 'REJECTED', 'SENT_BACK', 'ON_HOLD')`

const SENDINGS = `
  INSERT INTO application_sending (application_id, version, at, sent_by_id, answers, files)
  SELECT id, 2, submitted_at, created_by_id, answers, '[]' FROM application WHERE submitted_at IS NOT NULL`

const UPLOADS = `
  INSERT INTO upload (id, application_id, field, storage_key, file_name, file_type, size, sha256, state, uploaded_by_id,
                      uploaded_at)
  SELECT uuidv7(), id, 'notice', gen_random_uuid(), '届.pdf', 'pdf', 120000,
         encode(sha256(id::text::bytea), 'hex'), 'CLEAN', created_by_id, created_at
    FROM application WHERE submitted_at IS NOT NULL`

const DEVICES = `
  INSERT INTO device (id, number, facility_id, application_id, status, code_hash, issued_at, code_expires_at)
  SELECT uuidv7(), 'W' || lpad(row_number() OVER (ORDER BY a.id)::text, 7, '0'), a.facility_id, a.id,
         CASE WHEN a.status = 'ENDED' THEN 'STOPPED' WHEN a.device_count = 1 THEN 'ISSUED' ELSE 'ACTIVE' END::"DeviceStatus",
         sha256(a.id::text::bytea), a.decided_at, a.decided_at + interval '30 days'
    FROM application a WHERE a.status IN ('ISSUED', 'ENDED')`

/** Three years of runs; the last month is still open. */
function notices({ notices: count }: WorldSize, now: Date) {
  const at = `'${now.toISOString()}'::timestamptz`
  return `
  INSERT INTO notice (id, receipt_number, kind, status, insurer_id, filer_organisation_id, answers, run_month,
                      arrived_at, created_by_id, created_at, changed_at)
  SELECT uuidv7(came - now()), 'N08-' || lpad(i::text, 7, '0') || '-' || pg_temp.dice(i, 30, 10),
         CASE pg_temp.dice(i, 31, 5) WHEN 0 THEN 'ABOLITION' ELSE 'INTRODUCTION' END::"NoticeKind",
         CASE WHEN i <= ${count} * 0.98 THEN 'PUBLISHED' WHEN pg_temp.dice(i, 32, 10) = 0 THEN 'SENT_BACK'
              ELSE 'RECEIVED' END::"NoticeStatus",
         f.id, f.id, jsonb_build_object('name', f.name, 'code', f.code, 'address', f.address),
         to_char(came, 'YYYY-MM'), came, md5('person ' || f.id)::uuid, came, came
    FROM (SELECT i, ${at} - (${count} - i) * (interval '1095 days' / ${count}) AS came
            FROM generate_series(1, ${count}::bigint) i) days
    JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place FROM facility WHERE kind = 'INSURER') f
      ON f.place = 1 + days.i % (SELECT count(*) FROM facility WHERE kind = 'INSURER')`
}

const NOTICE_EVENTS = `
  INSERT INTO notice_event (notice_id, at, action, from_status, to_status, actor_role)
  SELECT id, arrived_at, 'submit', 'DRAFT', 'RECEIVED', 'insurer' FROM notice`

/** What the triggers of case_search write, for all rows at once. */
const SEARCH = [
  `INSERT INTO case_search (subject_id, subject_type, key, at)
   SELECT a.id, 'application', search_key(concat_ws('|', a.receipt_number, f.code, f.name, f.name_kana, f.address,
                                                    p.last_name || p.first_name)), a.submitted_at
     FROM application a JOIN facility f ON f.id = a.facility_id JOIN account p ON p.id = a.created_by_id
    WHERE a.receipt_number IS NOT NULL`,
  `INSERT INTO case_search (subject_id, subject_type, key, at)
   SELECT n.id, 'notice', search_key(concat_ws('|', n.receipt_number, f.code, n.answers->>'code', f.name,
                                               n.answers->>'name', n.answers->>'address')), n.arrived_at
     FROM notice n JOIN facility f ON f.id = n.insurer_id`,
]

/** What is made by a person afterwards gets the next numbers. */
const counters = ({ applications: sent, facilities: made, notices: filed }: WorldSize) => [
  `INSERT INTO counter (name, value) VALUES ('application-receipt', ${sent}), ('device', ${sent}), ('notice-receipt', ${filed})`,
  `SELECT setval(pg_get_serial_sequence('facility', 'id'), ${made}),
          setval(pg_get_serial_sequence('organisation', 'id'), ${made})`,
]

/** Who looked at and decided what; its chain is not sealed. */
function auditRows({ auditRows: count, applications: all }: WorldSize): string {
  const names = [
    'application.view',
    'application.view',
    'application.submit',
    'application.approve',
    'account.sign-in',
  ]
  return `
  INSERT INTO audit_entry (at, name, actor_id, actor_role, subject_type, subject_id, version, address, detail)
  SELECT now() - (${count} - i) * (interval '1095 days' / ${count}), ${pick('i', 40, names, array(names))},
         md5('clerk ' || pg_temp.dice(i, 41, 64))::uuid, 'clerk', 'application',
         md5('case ' || i * ${all} / ${Math.max(count, 1)})::uuid::text, 2, '192.0.2.1', '{}'
    FROM generate_series(1, ${count}::bigint) i`
}
