import type { Tx } from '@/lib/adapters/db'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { findInsurer } from '@/lib/queries/find-insurer'
import { giveMandate, registeredAssociation } from './grant-mandate'
import { endMandate, findMandate } from './revoke-mandate'
import { tellPeople } from './tell-people'
import { type Act, transact } from './transact'

type Letter = { associationId: number; insurerNumber: string; paperOn: LocalDate }

/**
 * Staff record the 委任状 of an insurer that is not on the portal, or writes all the same (R-INS-4). It counts like one
 * that was granted on the portal; the insurer's own people, where there are some, are told.
 * @throws Refusal NOT_ALLOWED for others than the paper desk; ProblemsFound for an insurer that the master does not
 * hold, an association that is not registered, a day to come, a mandate that is there already.
 */
export async function recordPaperMandate(act: Act, letter: Letter): Promise<void> {
  requireDesk(act)
  await transact(act, async (tx) => {
    const { associationId, insurerNumber, paperOn } = letter
    refuseDayToCome(act, paperOn)
    const found = await findInsurer(insurerNumber, tx)
    if (!found) throw new ProblemsFound({ field: 'insurerNumber', message: unknownInsurer })
    const association = await registeredAssociation(tx, associationId)
    const insurer = await tx.facility.findUniqueOrThrow({ where: { id: found.id } })
    const { id, again } = await giveMandate(tx, act, { insurer, association, paperOn: new Date(paperOn) })
    if (again) throw new ProblemsFound({ field: '', message: alreadyGiven })
    await tellInsurer(tx, act, { insurer, association }, { paperOn, deed: '登録し' })
    const detail = { associationId, insurerId: insurer.id, paperOn }
    return { subject: { type: 'mandate', id: String(id) }, detail, result: undefined }
  })
}

/**
 * The letter that ends a mandate, whether that came by letter too or was granted on the portal.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND; WRONG_STATUS when it has ended; ProblemsFound for a day to come.
 */
export async function recordMandateEnd(
  act: Act,
  { id, paperOn }: { id: number; paperOn: LocalDate },
): Promise<void> {
  requireDesk(act)
  await transact(act, async (tx) => {
    refuseDayToCome(act, paperOn)
    const mandate = await findMandate(tx, id)
    const ended = await endMandate(tx, act, mandate, new Date(paperOn))
    if (ended.detail.again) throw new Refusal('WRONG_STATUS')
    await tellInsurer(tx, act, mandate, { paperOn, deed: '取り消し' })
    return { ...ended, detail: { ...ended.detail, paperOn } }
  })
}

const unknownInsurer =
  '保険者マスタにこの保険者コードがありません。番号を確かめて、もう一度入力してください。'
const alreadyGiven = 'この保険者からこの団体への委任は、すでに登録されています。一覧で確認してください。'

function requireDesk({ actor }: Act): void {
  if (actor.role !== 'clerk' && actor.role !== 'supervisor') throw new Refusal('NOT_ALLOWED')
}

function refuseDayToCome({ now }: Act, paperOn: LocalDate): void {
  if (paperOn <= jstDate(now)) return
  const message = `書面の日付（${formatDate(paperOn)}）が先の日付です。今日以前の日付を入力してください。`
  throw new ProblemsFound({ field: 'paperOn', message })
}

type Sides = { insurer: { name: string; organisationId: number | null }; association: { name: string } }

async function tellInsurer(
  tx: Tx,
  { now }: Act,
  { insurer, association }: Sides,
  { paperOn, deed }: { paperOn: LocalDate; deed: string },
): Promise<void> {
  if (insurer.organisationId === null) return
  await tellPeople(tx, now, insurer.organisationId, {
    template: 'mandate-on-paper',
    values: {
      ...{ insurer: insurer.name, association: association.name, deed },
      ...{ paperOn: formatDate(paperOn), link: `${env().APP_URL}/mandates` },
    },
  })
}
