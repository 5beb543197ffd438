import type { Tx } from '@/lib/adapters/db'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { type NoticeKind, noticeKindLabels } from '@/lib/domain/notice/kind'
import { runPromise } from '@/lib/domain/notice/promise'
import { env } from '@/lib/env'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import type { FiledMany } from './file-many-notices'
import { queueMails } from './queue-mails'
import { fullName } from './tell-people'
import type { Act } from './transact'

/** The insurers' own people hear what was filed in their name (R-INS-4); many insurers in a handful of statements. */
export async function tellInsurersFiled(
  tx: Tx,
  { now }: Act,
  { association, kind }: { association: string; kind: NoticeKind },
  notices: readonly FiledMany[],
): Promise<void> {
  const insurers = await tx.facility.findMany({
    where: { id: { in: notices.map(({ insurerId }) => insurerId) }, organisationId: { not: null } },
    select: { id: true, name: true, organisationId: true },
  })
  if (insurers.length === 0) return
  const members = await tx.membership.findMany({
    where: {
      organisationId: { in: insurers.flatMap(({ organisationId }) => organisationId ?? []) },
      status: 'MEMBER',
      account: { status: 'ACTIVE' },
    },
    include: { account: true },
    orderBy: { id: 'asc' },
  })
  const people = Map.groupBy(members, ({ organisationId }) => organisationId)
  const insurerOf = new Map(insurers.map((insurer) => [insurer.id, insurer]))
  const settings = await readCalendarSettings(tx)
  const mails = notices.flatMap(({ insurerId, receiptNumber, runMonth }) => {
    const { name: insurer = '', organisationId } = insurerOf.get(insurerId) ?? {}
    return (people.get(organisationId ?? 0) ?? []).map(({ account }) => ({
      ...{ template: 'notice-filed-for' as const, to: account.email, toName: fullName(account) },
      values: {
        ...{ name: fullName(account), association, insurer, receiptNumber },
        kind: noticeKindLabels[kind],
        receivedAt: formatInstantToTheSecond(now),
        promise: runPromise(kind, runMonth, settings),
        link: `${env().APP_URL}/mandates`,
      },
    }))
  })
  await queueMails(tx, now, mails)
}
