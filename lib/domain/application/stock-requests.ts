import type { RequestField } from '@/lib/domain/application/field-request'

/** Texts that clerks use again and again (R-CLK-4): chosen from a list, added to by hand. */
export const stockRequests: Record<RequestField, readonly string[]> = {
  verificationMethod: [
    '選択された方法では施設を確認できませんでした。「② 書類を添付」を選び、書類を添付してください。',
  ],
  staffCount: ['職員数が届の内容と異なります。人数を確認して、直してください。'],
  deviceCount: ['職員数に対して申請台数が多いようです。業務に必要な台数を確認して、直してください。'],
  notice: [
    '届の文字を読み取れません。鮮明なスキャンまたは写真を添付し直してください。',
    '届の一部のページがありません。すべてのページを添付してください。',
    '別の書類が添付されています。届を確認して、添付し直してください。',
  ],
}
