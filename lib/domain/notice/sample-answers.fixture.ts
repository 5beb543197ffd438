import { formatQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import { noticeProblems } from './answers'
import type { NoticeContext } from './context'
import type { NoticeAnswers } from './fields'
import type { NoticeKind } from './kind'

export const liveCode = { code: formatQualificationCode('13', 1), issuedOn: '2026-10-30' }
export const context: NoticeContext = {
  arrival: '2026-11-20',
  insurer: { number: '06139992', liveCode: null },
}
export const holder: NoticeContext = { arrival: '2026-11-20', insurer: { number: '06139992', liveCode } }

export const introduction: NoticeAnswers = {
  filedOn: '令和8年11月20日',
  filerAddress: '東京都千代田区霞が関9-9-9',
  filerName: '見本健康保険組合　理事長　髙﨑　太郎',
  filerIs: 'REPRESENTATIVE',
  kindCheckup: 'on',
  kindGuidance: 'on',
  name: '見本健康保険組合',
  nameKana: 'ミホンケンコウホケンクミアイ',
  postalCode: '１００－００１３',
  address: '東京都千代田区霞が関9-9-9',
  addressKana: 'とうきょうとちよだくかすみがせき9-9-9',
  phone: '03-0000-0009',
  representative: '髙﨑　太郎',
  representativeKana: 'ﾀｶｻｷ ﾀﾛｳ',
  insurerNumber: '０６１３９９９２',
}

const { representative: _, representativeKana: __, ...common } = introduction
export const abolition: NoticeAnswers = {
  ...common,
  code: liveCode.code,
  abolishedOn: '令和9年3月31日',
  reason: '事業の終了',
}

/** What is said when one field of a whole notice is typed otherwise. */
export function saidAt(
  field: string,
  typed: string,
  kind: NoticeKind = 'INTRODUCTION',
  where: NoticeContext = context,
): string[] {
  const answers = kind === 'INTRODUCTION' ? introduction : abolition
  return noticeProblems(kind, { ...answers, [field]: typed }, where).map(({ message }) => message)
}
