import { z } from 'zod'
import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { formatDateInFull } from '@/lib/domain/date/wareki'

/** 運用業務の確認 (R-APP-12): what the quick guide and 第２ of the notice ask of the reception. */
export const operationChecks = [
  {
    id: 'setup',
    short: '初期登録',
    label: '使うすべての端末で、マイナ資格確認アプリの初期登録とパスコードの登録を終えた。',
    required: true,
  },
  {
    id: 'security',
    short: '認証方法',
    label: 'アプリの「セキュリティ設定」で、目視と暗証番号のどちらで本人確認をするかを選んだ。',
    required: true,
  },
  {
    id: 'ticket',
    short: '受診券・利用券',
    label: '資格確認の結果を、必ず受診券・利用券と照らし合わせることを、受付の担当者に伝えた。',
    required: true,
  },
  {
    id: 'note',
    short: '結果の控え',
    label: '結果の画面は閉じると戻れないため、必要な事項を控える方法を決めた。',
    required: true,
  },
  {
    id: 'others',
    short: 'ほかの確認方法',
    label: 'マイナンバーカードを持たない受診者を、資格確認書などで確認する手順を決めた。',
    required: true,
  },
  {
    id: 'bus',
    short: '巡回健診',
    label:
      'バスによる巡回健診を行うとき：端末の認証、機器の設置場所、動線、動作を確かめ、受診者に知らせる手順を決めた。',
    required: false,
  },
] as const

export type OperationCheck = (typeof operationChecks)[number]['id']

const facilityId = z.coerce.number().int().positive()

function ticked(short: string) {
  return z.literal('on', `「${short}」を確認してから、チェックを入れてください。`)
}

export const operationCheckSchema = z.object({
  facility: facilityId,
  ...(Object.fromEntries(
    operationChecks.map(({ id, short, required }) => [
      id,
      required ? ticked(short) : ticked(short).optional(),
    ]),
  ) as Record<OperationCheck, z.ZodOptional<z.ZodLiteral<'on'>>>),
})

/** 運用開始日, in 和暦 or western. */
export const operationStartSchema = z.object({
  facility: facilityId,
  operatesFrom: z.string().transform((typed, context): LocalDate => {
    const read: { date?: LocalDate; problem?: string } =
      typed.trim() === '' ? { problem: '運用開始日を入力してください。' } : readDate(typed)
    if (read.date) return read.date
    context.addIssue({ code: 'custom', message: read.problem ?? '' })
    return z.NEVER
  }),
})

/** Nobody confirms eligibility before there is an ID. */
export function operationStartProblem(date: LocalDate, issuedOn: LocalDate): string | undefined {
  return date < issuedOn
    ? `運用開始日には、最初のIDが発行された${formatDateInFull(issuedOn)}以降の日付を入力してください。`
    : undefined
}
