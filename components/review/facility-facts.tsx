import { DescriptionList } from '@/components/ui/description-list'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import {
  type FacilityKind,
  facilityKindLabel,
  hasRegistrationSymbol,
  portalLabels,
  portalOf,
} from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { formatPostalCode } from '@/lib/domain/text/postal-code'

export type Facility = {
  kind: FacilityKind
  prefecture: string
  code: string
  name: string
  nameKana: string | null
  postalCode: string | null
  address: string | null
  phone: string | null
  validFrom: string | null
  validTo: string | null
  closed: boolean
}

const none = 'マスタに記載なし'

/** What the master says, to hold the document against (R-VER-5). */
export function FacilityFacts({ facility, devicesHeld }: { facility: Facility; devicesHeld: number }) {
  const { kind, prefecture, code, name, nameKana, postalCode, address, phone } = facility
  return (
    <DescriptionList
      items={[
        { term: '名称', text: name },
        { term: 'フリガナ', text: nameKana ?? none },
        { term: '都道府県', text: prefectureLabel(prefecture) },
        {
          term: hasRegistrationSymbol(kind) ? '登録記号番号' : '機関コード',
          text: <span className="tabular-nums select-all">{code}</span>,
        },
        { term: '種別', text: `${facilityKindLabel(kind)}（${portalLabels[portalOf(kind)]}）` },
        { term: '郵便番号', text: postalCode ? formatPostalCode(postalCode) : none },
        { term: '所在地', text: address ?? none },
        { term: '電話番号', text: phone ?? none },
        { term: '有効期間', text: validity(facility) },
        { term: '発行済みのID', text: `${devicesHeld}台分` },
      ]}
    />
  )
}

function validity({ validFrom, validTo, closed }: Facility): string {
  if (closed) return 'マスタから除かれています'
  if (!validFrom && !validTo) return none
  const from = validFrom ? `${formatDateInFull(validFrom)}から` : ''
  return `${from}${validTo ? `${formatDateInFull(validTo)}の前日まで` : ''}`
}
