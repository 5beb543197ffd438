import { pendingDays } from '@/lib/domain/account/pending-life'
import { mostInBatch } from '@/lib/domain/application/batch'
import { draftDays } from '@/lib/domain/application/draft-life'
import { dateShifts } from '@/lib/domain/date/business-day'
import { activationCodeDaysDefault } from '@/lib/domain/device/code-life'
import { codeKindDigitDefault, codeKindDigits } from '@/lib/domain/insurer-code/kind-digit'
import { resubmitUntilDefault } from '@/lib/domain/notice/resubmission'

export type SettingValue = string | number | boolean

type SettingFacts = {
  label: string
  /** What it does, and from when. */
  support: string
  fallback: SettingValue
  choices: readonly { value: SettingValue; label: string }[]
}

const shiftLabels = { none: '動かさない', next: '翌営業日にする', previous: '前営業日にする' } as const

/** D-6: never less than the requirement's own periods. */
const inYears = (all: readonly number[]) => all.map((value) => ({ value, label: `${value}年` }))
const inDays = (all: readonly number[]) => all.map((value) => ({ value, label: `${value}日` }))

const days = Array.from({ length: 8 }, (_, index) => 21 + index)

/** What the operator may change without a release; each has few values, so that none can be mistyped. */
export const settings = {
  'date-shift': {
    label: '締切・返還・反映の日が休日のとき',
    support:
      '毎月20日・月末・翌月10日のどれかが土日祝日にあたるときの扱いです。すべての画面の日付が変わります。',
    fallback: 'none',
    choices: dateShifts.map((value) => ({ value, label: shiftLabels[value] })),
  },
  'resubmit-until': {
    label: '差し戻した届出がその月の処理に残る期限',
    support: 'この日までに再提出された届出は、その月の処理のまま扱います。',
    fallback: resubmitUntilDefault,
    choices: days.map((day) => ({ value: day, label: `毎月${day}日` })),
  },
  'approve-matched': {
    label: '口座番号が一致した利用開始申請',
    support: '「自動で承認する」にすると、口座番号が一致した申請は、送信と同時に承認されます。',
    fallback: false,
    choices: [
      { value: false, label: '審査担当が承認する' },
      { value: true, label: '自動で承認する' },
    ],
  },
  'code-kind-digit': {
    label: 'オンライン資格確認用コードの3桁目',
    support:
      'コードは、都道府県番号（2桁）、この数字、連番（6桁）、検証番号（1桁）からなります。次の付番から変わり、付番済みのコードは変わりません。',
    fallback: codeKindDigitDefault,
    choices: codeKindDigits.map((digit) => ({ value: digit, label: digit })),
  },
  'code-days': {
    label: 'アクティベーションコードの有効期間',
    support: '次に発行するコードから変わります。発行済みのコードの有効期限は変わりません。',
    fallback: activationCodeDaysDefault,
    choices: inDays([90, activationCodeDaysDefault, 365]),
  },
  'most-in-batch': {
    label: '申請をまとめて判断できる件数',
    support: '一覧で選んだ申請を、一度に承認・差し戻し・保留できる件数の上限です。',
    fallback: mostInBatch,
    choices: [50, 100, 200, mostInBatch].map((value) => ({ value, label: `${value}件` })),
  },
  'printed-law': {
    label: '導入届の用紙に印刷する個人情報保護法の条番号',
    support: '用紙の注記１にある条番号です。次に作るPDFから変わります。',
    fallback: '第16条第3項',
    choices: [
      { value: '第16条第3項', label: '第16条第3項（用紙のまま）' },
      { value: '第18条第3項', label: '第18条第3項（現行の条番号）' },
    ],
  },
  'keep-notices': {
    label: '届出とPDFの保存期間',
    support:
      'コードが廃止されてから、または取下げ・却下の日から数えます。過ぎると、夜間に内容とPDFを削除します。',
    fallback: 5,
    choices: inYears([5, 7, 10]),
  },
  'keep-applications': {
    label: '利用開始申請の保存期間',
    support:
      '利用の終了、却下、取下げ、期限切れの日から数えます。過ぎると、夜間に内容とファイルを削除します。',
    fallback: 5,
    choices: inYears([5, 7, 10]),
  },
  'keep-audit': {
    label: '監査ログの保存期間',
    support:
      '過ぎると、夜間に1日分ずつ削除します。改ざんを確かめるための封印は残ります。10年より短くはできません。',
    fallback: 10,
    choices: inYears([10, 15, 20]),
  },
  'keep-drafts': {
    label: '利用開始申請の下書きの保存期間',
    support: '最後の変更から数えます。過ぎると、夜間に内容とファイルを削除し、本人にメールで知らせます。',
    fallback: draftDays,
    choices: inDays([90, 120, 180]),
  },
  'keep-never-activated': {
    label: '有効化されていないユーザー登録の保存期間',
    support: '最後に有効化のメールを送信した日から数えます。過ぎると、夜間に登録の内容を削除します。',
    fallback: pendingDays,
    choices: inDays([7, 14, 30]),
  },
} as const satisfies Record<string, SettingFacts>

export type SettingName = keyof typeof settings

export const settingNames = Object.keys(settings) as SettingName[]

export function isSettingName(text: string): text is SettingName {
  return Object.hasOwn(settings, text)
}

/** The value as it is chosen in a form; undefined for what is no choice of this setting. */
export function readSettingValue(name: SettingName, text: string): SettingValue | undefined {
  return facts(name).choices.find(({ value }) => String(value) === text)?.value
}

/** How a stored value is shown; what is no choice any more counts as the fallback. */
export function settingWords(name: SettingName, value: unknown): string {
  const { choices, fallback } = facts(name)
  const known =
    choices.find((choice) => choice.value === value) ?? choices.find((choice) => choice.value === fallback)
  return known?.label ?? String(fallback)
}

function facts(name: SettingName): SettingFacts {
  return settings[name]
}
