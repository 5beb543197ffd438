import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { addressWithPrefecture } from '@/lib/domain/facility/master-address'
import { basePrefecture } from '@/lib/domain/facility/prefecture'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type From, readPage } from './walk'

const pageSize = 200

/** What waits longest comes first; of what was sent, the latest. */
const orders = {
  typing: { by: 'arrivedAt', direction: 'asc' },
  'to-send': { by: 'arrivedAt', direction: 'asc' },
  sent: { by: 'dispatchedOn', direction: 'desc' },
} as const

/** What the paper desk has in hand (R-INS-11). */
export const paperLists = {
  typing: {
    label: '入力中',
    empty: '入力中の届出はありません。届いた用紙を受け付けると、ここに表示されます。',
    where: { status: { in: ['DRAFT', 'SENT_BACK'] } },
  },
  'to-send': {
    label: '発送待ち',
    empty: '発送を待っている届出はありません。紙の届出を返還すると、ここに表示されます。',
    where: {
      status: { in: ['HANDED_BACK', 'PUBLISHED', 'EFFECTIVE'] },
      OR: [{ dispatchedOn: null }, { undeliveredOn: { not: null } }],
    },
  },
  sent: {
    label: '発送済み',
    empty: '発送した届出はありません。発送を記録すると、ここに表示されます。',
    where: { dispatchedOn: { not: null }, undeliveredOn: null },
  },
} as const satisfies Record<string, { label: string; empty: string; where: Prisma.NoticeWhereInput }>

export type PaperListName = keyof typeof paperLists

export const paperListNames = Object.keys(paperLists) as PaperListName[]

/** A page of a list, in one statement. */
export async function listPaper(
  viewer: Viewer,
  name: PaperListName,
  { from = {}, size = pageSize }: { from?: From; size?: number } = {},
) {
  requireStaff(viewer)
  const placeOf = (row: PaperRow) => ({ at: row[orders[name].by] ?? new Date(0), id: row.id })
  return readPage((beyond, limit) => selectPaper(name, beyond, limit), { from, size, placeOf })
}

async function selectPaper(name: PaperListName, { after, before }: From, limit: number) {
  const { by, direction } = orders[name]
  const way = before ? { asc: 'desc' as const, desc: 'asc' as const }[direction] : direction
  const place = before ?? after
  const further = way === 'asc' ? 'gt' : 'lt'
  const beyond = place && {
    OR: [{ [by]: { [further]: place.at } }, { [by]: place.at, id: { [further]: place.id } }],
  }
  const found = await db.notice.findMany({
    where: { AND: [{ onPaper: true }, whereOf(name), beyond ?? {}] },
    orderBy: [{ [by]: way }, { id: way }],
    take: limit,
    include: { insurer: true },
  })
  return found.map(({ answers, insurer, ...notice }) => ({
    ...notice,
    insurerName: insurer.name,
    ...addressee(answers as NoticeAnswers, insurer),
  }))
}

export type PaperRow = Awaited<ReturnType<typeof selectPaper>>[number]

export async function countPaper(viewer: Viewer): Promise<Record<PaperListName, number>> {
  requireStaff(viewer)
  const counts = await Promise.all(
    paperListNames.map((name) => db.notice.count({ where: { onPaper: true, ...whereOf(name) } })),
  )
  return Object.fromEntries(paperListNames.map((name, index) => [name, counts[index]])) as never
}

/** A draft from paper, or one that was sent back, as a clerk types it. */
export async function findPaper(viewer: Viewer, id: string) {
  requireStaff(viewer)
  if (!isUuid(id)) return null
  const found = await db.notice.findFirst({
    where: { id, onPaper: true, status: { in: ['DRAFT', 'SENT_BACK'] } },
    include: { insurer: { select: { name: true } } },
  })
  return found && { ...found, answers: found.answers as NoticeAnswers }
}

function whereOf(name: PaperListName): Prisma.NoticeWhereInput {
  return paperLists[name].where as unknown as Prisma.NoticeWhereInput
}

/** Whom the letter goes to: as the filer wrote it, or as the master has it. */
function addressee(
  answers: NoticeAnswers,
  insurer: { name: string; prefecture: string; postalCode: string | null; address: string | null },
) {
  const { prefecture, postalCode, address, name } = insurer
  const own = address ? addressWithPrefecture(basePrefecture(prefecture), address) : ''
  return {
    postalCode: answers.postalCode ?? postalCode ?? '',
    address: answers.address ?? own,
    addressee: answers.name ?? name,
  }
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
