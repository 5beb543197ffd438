import { DescriptionList } from '@/components/ui/description-list'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import {
  type FacilityKind,
  facilityKindLabel,
  hasRegistrationSymbol,
  portalLabels,
  portalOf,
} from '@/lib/domain/facility/kind'
import {
  type MasterField,
  type MasterValues,
  masterDifferences,
} from '@/lib/domain/facility/master-difference'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { formatPhone } from '@/lib/domain/text/format-phone'
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

type Props = {
  facility: Facility
  /** The master when the application was sent, where it has changed since. */
  before: MasterValues | null
  registered: { phone: string }
  devicesHeld: number
}

/** What the master says, to hold the document against; what differs is marked (R-VER-5). */
export function FacilityFacts({ facility, before, registered, devicesHeld }: Props) {
  const { kind, prefecture, code, name, nameKana, postalCode, address, phone } = facility
  const marks = masterDifferences(facility, before, registered)
  const marked = (field: MasterField, text: string) => <Marked text={text} mark={marks[field]} />
  return (
    <DescriptionList
      items={[
        { term: '名称', text: marked('name', name) },
        { term: 'フリガナ', text: marked('nameKana', nameKana ?? none) },
        { term: '都道府県', text: prefectureLabel(prefecture) },
        {
          term: hasRegistrationSymbol(kind) ? '登録記号番号' : '機関コード',
          text: <span className="tabular-nums select-all">{code}</span>,
        },
        { term: '種別', text: `${facilityKindLabel(kind)}（${portalLabels[portalOf(kind)]}）` },
        { term: '郵便番号', text: marked('postalCode', postalCode ? formatPostalCode(postalCode) : none) },
        { term: '所在地', text: marked('address', address ?? none) },
        { term: '電話番号', text: marked('phone', phone ? formatPhone(phone) : none) },
        { term: '有効期間', text: validity(facility) },
        { term: '発行済みのID', text: `${devicesHeld}台分` },
      ]}
    />
  )
}

function Marked({ text, mark }: { text: string; mark?: string }) {
  if (!mark) return text
  return (
    <>
      <mark className="bg-yellow-100 px-1">{text}</mark>
      <br />
      <strong>相違あり</strong>：{mark}
    </>
  )
}

function validity({ validFrom, validTo, closed }: Facility): string {
  if (closed) return 'マスタから除かれています'
  if (!validFrom && !validTo) return none
  const from = validFrom ? `${formatDateInFull(validFrom)}から` : ''
  return `${from}${validTo ? `${formatDateInFull(validTo)}の前日まで` : ''}`
}
