import type { Tx } from '@/lib/adapters/db'
import { BANK_INCOMING } from './stage'

/** A list adds and replaces numbers. It never takes one away: what it does not name stays on file. */
export type BankDiff = { added: number; changed: number; unchanged: number; notInFile: number }

const compared = `FROM ${BANK_INCOMING} n
  JOIN facility f ON f.kind = n.kind AND f.prefecture = n.prefecture AND f.code = n.code7
  LEFT JOIN bank_account b ON b.facility_id = f.id`

export async function diffBankAccounts(tx: Tx): Promise<BankDiff> {
  const rows = await tx.$queryRawUnsafe<BankDiff[]>(
    `SELECT count(*) FILTER (WHERE b.hash IS NULL)::int AS added,
            count(*) FILTER (WHERE b.hash <> n.hash)::int AS changed,
            count(*) FILTER (WHERE b.hash = n.hash)::int AS unchanged,
            (SELECT count(*)::int FROM bank_account) - count(b.hash)::int AS "notInFile" ${compared}`,
  )
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0, notInFile: 0 }
}

/** Nobody else writes hashes meanwhile; people go on verifying. */
export async function lockBankAccounts(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE bank_account IN SHARE ROW EXCLUSIVE MODE`
}

/** By whole sets, with the hash as it was, so that the last import can be undone. */
export async function applyBankAccounts(tx: Tx, importId: number): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO master_import_change (import_id, facility_id, change, before)
     SELECT $1, f.id, CASE WHEN b.hash IS NULL THEN 'added' ELSE 'changed' END,
            CASE WHEN b.hash IS NOT NULL THEN jsonb_build_object('hash', encode(b.hash, 'hex')) END
       ${compared} WHERE b.hash IS DISTINCT FROM n.hash`,
    importId,
  )
  await tx.$executeRawUnsafe(
    `INSERT INTO bank_account (facility_id, hash)
     SELECT f.id, n.hash ${compared} WHERE b.hash IS DISTINCT FROM n.hash
     ON CONFLICT (facility_id) DO UPDATE SET hash = excluded.hash`,
  )
}

/** For the last import only: what came after it would be lost. */
export async function undoBankAccounts(tx: Tx, importId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM bank_account b USING master_import_change c
     WHERE c.import_id = ${importId} AND c.facility_id = b.facility_id AND c.change = 'added'`
  await tx.$executeRaw`
    UPDATE bank_account b SET hash = decode(c.before ->> 'hash', 'hex') FROM master_import_change c
     WHERE c.import_id = ${importId} AND c.facility_id = b.facility_id AND c.change = 'changed'`
}
