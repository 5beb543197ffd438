import { notFound } from 'next/navigation'
import { CardAnswer } from '@/app/(public)/institutions/card-answer'
import { PhoneLink } from '@/app/(public)/institutions/phone-link'
import { top } from '@/app/(public)/ways'
import { PortalPage } from '@/app/portal-page'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { readNumberPlace } from '@/lib/domain/list/public-filter'
import { offeredWords, serviceGroups, serviceMeanings } from '@/lib/domain/list/public-words'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
import { type PublicInstitution, readInstitution } from '@/lib/queries/public-institutions'

type Props = { params: Promise<{ number: string }> }

/** R-LST-5: one institution: where it is, what it offers, what to bring. */
export default async function InstitutionPage({ params }: Props) {
  const number = readNumberPlace((await params).number)
  const row = number && (await readInstitution(number))
  if (!row) notFound()
  return (
    <PortalPage title={row.name} way={[top, { label: '実施機関を探す', href: '/institutions' }]}>
      <SummaryList
        rows={[
          { label: '住所', value: `〒${formatPostalCode(row.postalCode)} ${row.address}` },
          { label: '電話番号', value: <PhoneLink digits={row.phone} /> },
          { label: '健診・保健指導機関番号', value: row.number },
        ]}
      />
      <Heading level={2}>当日の持ち物</Heading>
      <CardAnswer onlineCheck={row.onlineCheck} />
      <p className="mt-4">
        受診券は特定健診のとき、利用券は特定保健指導のときに使います。加入している保険者（健康保険組合など）から届きます。
      </p>
      {!row.onlineCheck && (
        <p className="mt-4">
          資格確認書のほかに使えるものは、
          <TextLink href="/guides/eligibility-confirmation">資格確認の4つの方法</TextLink>
          をご覧いただくか、実施機関にお尋ねください。
        </p>
      )}
      <Heading level={2}>受けられる健診・保健指導</Heading>
      <Offered row={row} />
      <InsetText>
        <p>
          お使いの受診券・利用券で受けられるかどうかは、加入している保険者に確認してください。日時や予約については、実施機関に電話で確認してください。
        </p>
      </InsetText>
      <p>この情報の更新日：{formatDateInFull(jstDate(row.changedAt))}</p>
    </PortalPage>
  )
}

function Offered({ row }: { row: PublicInstitution }) {
  return serviceGroups.map(({ label, names, text }) => {
    const offered = names.flatMap((name) => {
      const term = offeredWords(row, name)
      return term ? [{ term, text: serviceMeanings[name] }] : []
    })
    if (offered.length === 0) return null
    return (
      <section key={label}>
        <Heading level={3}>{label}</Heading>
        {text && <p className="mb-3">{text}</p>}
        <DescriptionList items={offered} />
      </section>
    )
  })
}
