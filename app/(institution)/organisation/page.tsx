import { PortalPage } from '@/app/portal-page'
import { Heading } from '@/components/ui/heading'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { type Role, roleLabels } from '@/lib/domain/account/role'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { type OwnFacility, readOrganisation } from '@/lib/queries/organisation'
import { home, requirePlace } from './require-place'

export default async function OrganisationPage() {
  const { viewer } = await requirePlace('/organisation')
  const facilities = await readOrganisation(viewer)
  return (
    <PortalPage title="機関の情報" way={[home]}>
      {facilities.length === 0 && <Group name={viewer.organisation?.name ?? ''} role={viewer.role} />}
      {facilities.map((facility) => (
        <section key={facility.id}>
          <Heading level={2}>{facility.name}</Heading>
          <SummaryList rows={rowsOf(facility)} />
          {!facility.details && <Unverified />}
        </section>
      ))}
      <ul className="mt-8 flex list-disc flex-col gap-2 pl-6">
        <li>
          <TextLink href="/organisation/people">利用者</TextLink>
        </li>
        <li>
          <TextLink href="/organisation/new">機関の追加</TextLink>
        </li>
        <li>
          <TextLink href="/organisation/leave">この機関の利用をやめる</TextLink>
        </li>
      </ul>
    </PortalPage>
  )
}

/** An association or a coordinator has no facility of its own. */
function Group({ name, role }: { name: string; role: Role }) {
  return (
    <section>
      <Heading level={2}>{name}</Heading>
      <SummaryList rows={[{ label: '所属機関', value: roleLabels[role] }]} />
    </section>
  )
}

function rowsOf({ kind, prefecture, code, closedAt, details }: OwnFacility) {
  const known = [
    { label: '所属機関', value: facilityKindLabel(kind) },
    { label: '都道府県', value: prefectureLabel(prefecture) },
    { label: '機関コード', value: code },
  ]
  const more = details && [
    { label: 'フリガナ', value: details.nameKana },
    { label: '郵便番号', value: details.postalCode?.replace(/^(\d{3})(\d{4})$/, '$1-$2') },
    { label: '所在地', value: details.address },
    { label: '電話番号', value: details.phone && formatPhone(details.phone) },
  ]
  const held = (more ?? []).filter(({ value }) => value)
  return [...known, ...held, ...(closedAt ? [{ label: '状態', value: '廃止' }] : [])]
}

/** R-REG-11 */
function Unverified() {
  return (
    <p className="mt-4 text-solid-gray-700">
      所在地などの登録内容は、利用開始申請が承認されるとここに表示されます。
    </p>
  )
}
