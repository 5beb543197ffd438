import type { OnlineCheckQuestion } from '@/lib/domain/list/online-check'

/** R-LST-3 ※9, at the field: what the portal knows, and who decides. */
export const onlineCheckWords: Record<OnlineCheckQuestion, string> = {
  MISSING: '利用開始申請が承認されているため、選んだ状態にしてあります。確認して保存してください。',
  PROPOSED: '利用開始申請が承認されたため、選んだ状態にしてあります。確認して保存してください。',
  ENDED: '利用を中止したため、確認してください。ほかのシステムで受付できるときは、選んだままにしてください。',
}

/** The same on マイページ, where a row is there already. */
export function onlineCheckWaiting(question: Exclude<OnlineCheckQuestion, 'MISSING'>, name: string): string {
  return question === 'PROPOSED'
    ? `実施機関一覧表：${name}のオンライン資格確認による受付を「できる」に変更するか、確認してください。`
    : `実施機関一覧表：${name}の利用を中止しました。オンライン資格確認による受付の可否を確認してください。`
}
