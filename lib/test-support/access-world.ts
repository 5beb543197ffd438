import { db, pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { newId } from '@/lib/usecases/new-id'
import { makeApplicant, noon } from './applicant'
import { attachFile } from './application-case'
import { makeAssociation } from './association'
import { addColleague } from './colleague'
import { filedNotice } from './filed-notice'
import { institutionRows } from './institution-rows'
import { issuedDevices } from './issued'

/** One side of the fence: an institution, an insurer and an association, and the ids of what is theirs. */
export type Side = { people: Viewer[]; ids: readonly (readonly [string, string])[] }

let serial = 0

/** The ids by the beginning of the address they stand in, the longest first. */
export async function makeSide(): Promise<Side> {
  serial += 1
  const { application, applicant: institution } = await issuedDevices()
  const device = await db.device.findFirstOrThrow({ where: { applicationId: application.id } })
  const upload = await attachFile(institution, application.id, '届.pdf', 'a')
  const colleague = await addColleague(institution)
  await makeListRow(institution)
  const { notice, insurer } = await filedNotice()
  const change = await db.changeRequest.create({
    data: {
      ...{ number: `C-TEST-${serial}`, insurerId: notice.insurerId, status: 'OPEN', before: {}, after: {} },
      ...{ reason: '移転のため', askedById: insurer.accountId, askedAt: noon },
    },
  })
  const association = await makeAssociation()
  const bulk = await makeBulk(association)
  const mandate = await db.mandate.create({
    data: {
      ...{ associationId: association.organisation?.id ?? 0, insurerId: notice.insurerId },
      ...{ grantedAt: noon, grantedById: insurer.accountId },
    },
  })
  return {
    people: [institution, insurer, association],
    ids: [
      ['/api/uploads/', upload.id],
      ['/organisation/people/', String(colleague.membershipId)],
      ['/devices/settings/', application.id],
      ['/devices/', device.number],
      ['/applications/', application.id],
      ['/notices/changes/', change.id],
      ['/notices/bulk/', bulk],
      ['/notices/', notice.id],
      ['/mandates/', String(mandate.id)],
    ],
  }
}

async function makeListRow(institution: Viewer): Promise<void> {
  const [row] = institutionRows(1)
  const organisationId = institution.organisation?.id ?? 0
  const by = { changedAt: noon, changedById: institution.accountId }
  if (row) {
    const facilityId = institution.facilities[0]?.id
    await db.institutionListRow.create({
      data: { ...row, ...by, registeredOn: null, revokedOn: null, organisationId, facilityId },
    })
  }
  await db.listFile.create({
    data: {
      ...{
        organisationId,
        list: 'institutions',
        id: newId(),
        fileName: '一覧表.xlsx',
        sha256: 'a'.repeat(64),
      },
      ...{ rows: [], notes: [], readAt: noon, readById: institution.accountId },
    },
  })
}

async function makeBulk(association: Viewer): Promise<string> {
  const { id } = await db.bulkFiling.create({
    data: {
      ...{ organisationId: association.organisation?.id ?? 0, kind: 'INTRODUCTION', storageKey: newId() },
      ...{
        fileName: '導入届.xlsx',
        sha256: 'a'.repeat(64),
        createdById: association.accountId,
        createdAt: noon,
      },
      rows: { create: { line: 2, answers: {} } },
    },
  })
  return id
}

/** 契約とりまとめ機関: a person of an organisation without a facility. */
export async function makeCoordinator(): Promise<Viewer> {
  const viewer = await makeApplicant()
  const id = viewer.organisation?.id ?? 0
  await db.facility.updateMany({ where: { organisationId: id }, data: { organisationId: null } })
  await db.organisation.update({ where: { id }, data: { kind: 'COORDINATOR' } })
  return { ...viewer, role: 'coordinator', facilities: [] }
}

/** Every row of that side, so that a change anywhere shows. */
export async function holdings({ people }: Side): Promise<unknown> {
  const places = people.map(({ organisation }) => organisation?.id ?? 0)
  const facilities = people.flatMap((person) => person.facilities.map(({ id }) => id))
  const { rows } = await pool.query(
    `SELECT 'account' AS what, to_jsonb(t) AS row FROM account t JOIN membership m ON m.account_id = t.id
      WHERE m.organisation_id = ANY($1)
     UNION ALL SELECT 'membership', to_jsonb(t) FROM membership t WHERE organisation_id = ANY($1)
     UNION ALL SELECT 'organisation', to_jsonb(t) FROM organisation t WHERE id = ANY($1)
     UNION ALL SELECT 'facility', to_jsonb(t) FROM facility t WHERE id = ANY($2)
     UNION ALL SELECT 'application', to_jsonb(t) FROM application t WHERE facility_id = ANY($2)
     UNION ALL SELECT 'device', to_jsonb(t) FROM device t JOIN application a ON a.id = t.application_id
      WHERE a.facility_id = ANY($2)
     UNION ALL SELECT 'upload', to_jsonb(t) FROM upload t JOIN application a ON a.id = t.application_id
      WHERE a.facility_id = ANY($2)
     UNION ALL SELECT 'notice', to_jsonb(t) FROM notice t WHERE insurer_id = ANY($2)
     UNION ALL SELECT 'change', to_jsonb(t) FROM change_request t WHERE insurer_id = ANY($2)
     UNION ALL SELECT 'mandate', to_jsonb(t) FROM mandate t WHERE insurer_id = ANY($2)
     UNION ALL SELECT 'bulk', to_jsonb(t) FROM bulk_filing t WHERE organisation_id = ANY($1)
     UNION ALL SELECT 'list row', to_jsonb(t) FROM institution_list_row t WHERE organisation_id = ANY($1)
     UNION ALL SELECT 'list file', to_jsonb(t) FROM list_file t WHERE organisation_id = ANY($1)
     UNION ALL SELECT 'bulk row', to_jsonb(t) FROM bulk_row t JOIN bulk_filing b ON b.id = t.bulk_id
      WHERE b.organisation_id = ANY($1)
     ORDER BY 1, 2`,
    [places, facilities],
  )
  return rows
}
