import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import type { FieldWidth } from '@/components/ui/field'
import { ErrorText, RequiredBadge } from '@/components/ui/field'
import type { fieldsOf } from '@/components/ui/field-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { filerPositionLabels, filerPositions } from '@/lib/domain/notice/answers'
import { type NoticeField, noticeFieldLabel } from '@/lib/domain/notice/fields'

export type FieldOf = ReturnType<typeof fieldsOf>

type Look = { width?: FieldWidth; inputMode?: 'numeric' | 'tel'; support?: ReactNode; optional?: boolean }

const dateSupport = '例：令和8年11月20日、2026-11-20'

const looks: Partial<Record<NoticeField, Look>> = {
  filedOn: { width: 'medium', support: dateSupport },
  filerAddress: { width: 'full' },
  filerName: { support: '届出をする代表者の肩書と氏名です。例：見本健康保険組合　理事長　見本　太郎' },
  name: { width: 'full', support: '正式名称を省略せずに入力してください。' },
  nameKana: { width: 'full' },
  postalCode: { width: 'short', inputMode: 'numeric', support: '例：105-0004' },
  address: { width: 'full', support: '都道府県名から入力してください。例：東京都港区新橋2-1-3' },
  addressKana: { width: 'full' },
  phone: { width: 'medium', inputMode: 'tel', support: '市外局番から入力してください。' },
  insurerNumber: {
    width: 'medium',
    inputMode: 'numeric',
    support: '8桁の保険者番号です。国民健康保険は6桁です。',
  },
  code: {
    width: 'medium',
    inputMode: 'numeric',
    support: '返還された導入届に記載された10桁の数字です。',
  },
  abolishedOn: { width: 'medium', support: `コードが付番された日以後の日付です。${dateSupport}` },
  reason: { width: 'full', support: '簡潔に、100文字以内で入力してください。' },
}

/** One field of a notice, by its name; what belongs together is drawn by the first of them. */
export function NoticeInput({ name, field }: { name: NoticeField; field: FieldOf }) {
  if (name === 'kindCheckup') return <Kinds field={field} />
  if (name === 'filerIs') return <Position field={field} />
  if (name === 'kindGuidance' || name === 'agentPost' || name === 'agentName') return null
  const { optional, ...look } = looks[name] ?? {}
  return <TextInput {...field(name)} {...look} label={noticeFieldLabel(name)} required={!optional} />
}

function Kinds({ field }: { field: FieldOf }) {
  const { problem } = field('kindCheckup')
  return (
    <fieldset className="flex w-full flex-col gap-2" aria-describedby={problem && 'kinds-error'}>
      <legend className="mb-2 flex flex-wrap items-center gap-x-2 text-std-17B-170">
        機関の種別
        <RequiredBadge />
      </legend>
      <p className="text-solid-gray-700">両方に当てはまるときは、両方を選んでください。</p>
      <Checkbox {...field('kindCheckup')} problem={undefined} label={noticeFieldLabel('kindCheckup')} />
      <Checkbox {...field('kindGuidance')} label={noticeFieldLabel('kindGuidance')} />
      <ErrorText name="kinds" problem={problem} />
    </fieldset>
  )
}

/** 作成要領 1: the notice comes from the 代表者 (R-INS-13). */
function Position({ field }: { field: FieldOf }) {
  const agent = (
    <div className="flex flex-col gap-6 py-2">
      <TextInput {...field('agentPost')} label={noticeFieldLabel('agentPost')} required />
      <TextInput {...field('agentName')} label={noticeFieldLabel('agentName')} required />
    </div>
  )
  return (
    <RadioGroup
      {...field('filerIs')}
      label={noticeFieldLabel('filerIs')}
      required
      support="届出は代表者が行います。この画面に入力している方の立場を選んでください。内容は届出とともに記録します。"
      choices={filerPositions.map((value) => ({
        value,
        label: filerPositionLabels[value],
        more: value === 'AGENT' ? agent : undefined,
      }))}
    />
  )
}
