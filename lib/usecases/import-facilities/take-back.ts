import type { Tx } from '@/lib/adapters/db'
import type { ImportSample } from '@/lib/domain/master-import/report'

/** The facilities that the import added: a run of ids (insertNew). */
const addedBy = `(SELECT c.facility_id AS first, (c.before ->> 'upTo')::int AS last FROM master_import_change c
                   WHERE c.import_id = $1 AND c.change = 'added')`

/** Somebody works with it: taking it away would strand them. */
const inUse = `(f.organisation_id IS NOT NULL
  OR EXISTS (SELECT FROM application a WHERE a.facility_id = f.id)
  OR EXISTS (SELECT FROM device d WHERE d.facility_id = f.id)
  OR EXISTS (SELECT FROM bank_account b WHERE b.facility_id = f.id)
  OR EXISTS (SELECT FROM account p WHERE p.registering_facility = f.id)
  OR EXISTS (SELECT FROM notice n WHERE n.insurer_id = f.id)
  OR EXISTS (SELECT FROM mandate m WHERE m.insurer_id = f.id))`

/** It was closed before the import and is used now: it stays open. */
const reopenedAndInUse = `(c.before ->> 'closed_at' IS NOT NULL AND ${inUse})`

/** A 届出 was registered or a change decided on since (R-INS-5, R-INS-14): the master holds what they said. */
const writtenSince = `(c.change = 'changed' AND EXISTS (SELECT FROM master_import i WHERE i.id = c.import_id
  AND (EXISTS (SELECT FROM notice n WHERE n.insurer_id = f.id AND n.registered_at >= i.finished_at)
    OR EXISTS (SELECT FROM change_request r
                WHERE r.insurer_id = f.id AND r.status = 'ACCEPTED' AND r.decided_at >= i.finished_at))))`

const NAMED = 20

/** What cannot be taken back without stranding people. */
export async function listKept(tx: Tx, importId: number): Promise<{ count: number; first: ImportSample[] }> {
  const rows = await tx.$queryRawUnsafe<{ prefecture: string; code: string; name: string; count: number }[]>(
    `SELECT f.prefecture, f.code, f.name, count(*) OVER ()::int AS count FROM facility f
      WHERE f.id IN (SELECT f.id FROM facility f JOIN ${addedBy} r ON f.id BETWEEN r.first AND r.last WHERE ${inUse}
                     UNION ALL
                     SELECT f.id FROM facility f JOIN master_import_change c ON c.facility_id = f.id
                      WHERE c.import_id = $1 AND c.change = 'changed' AND (${reopenedAndInUse} OR ${writtenSince}))
      ORDER BY f.id LIMIT ${NAMED}`,
    importId,
  )
  const first = rows.map(({ prefecture, code, name }) => ({ prefecture, code, name, changes: [] }))
  return { count: rows[0]?.count ?? 0, first }
}

/** The before-images come back, with the kept exceptions. */
export function restoreBefore(tx: Tx, importId: number): Promise<number> {
  return tx.$executeRawUnsafe(
    `UPDATE facility f
        SET name = b.name, name_kana = b.name_kana, postal_code = b.postal_code, address = b.address,
            phone = b.phone, valid_from = b.valid_from, valid_to = b.valid_to, closed_at = b.closed_at,
            -- Noted since imports say what they listed.
            listed = COALESCE(b.listed, f.listed)
       FROM master_import_change c, jsonb_populate_record(NULL::facility, c.before) b
      WHERE c.import_id = $1 AND c.facility_id = f.id AND c.change IN ('changed', 'gone')
        AND NOT ${reopenedAndInUse} AND NOT ${writtenSince}`,
    importId,
  )
}

/** Whoever was told that the code is there, and has not used it yet, waits for it again (R-REG-6). */
export function waitAgain(tx: Tx, importId: number): Promise<number> {
  return tx.$executeRawUnsafe(
    `UPDATE waiting_registrant w SET notified_at = NULL
       FROM facility f JOIN ${addedBy} r ON f.id BETWEEN r.first AND r.last
      WHERE w.notified_at IS NOT NULL AND w.kind = f.kind AND w.code = f.code
        AND (w.prefecture = f.prefecture OR f.kind = 'INSURER') AND NOT ${inUse}`,
    importId,
  )
}

/** It was not there before, and nothing hangs on it: only this is deleted, never a facility that disappears. */
export function removeAdded(tx: Tx, importId: number): Promise<number> {
  return tx.$executeRawUnsafe(
    `DELETE FROM facility f USING ${addedBy} r WHERE f.id BETWEEN r.first AND r.last AND NOT ${inUse}`,
    importId,
  )
}
