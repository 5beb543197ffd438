import type { ApplicationStatus } from './status'

/** What the applicant reads under the status: who acts now, and what comes next (R-APP-8). */
const sentences: Record<ApplicationStatus, string> = {
  DRAFT: 'まだ送信していません。入力を続けて送信してください。',
  SUBMITTED:
    '審査担当が内容を確認しています。いま行っていただくことはありません。結果はメールでお知らせします。',
  RESUBMITTED:
    '再提出した内容を審査担当が確認しています。いま行っていただくことはありません。結果はメールでお知らせします。',
  SENT_BACK: '審査担当から確認の依頼があります。内容を直して再提出してください。',
  ON_HOLD: '審査を保留しています。再開したときや確認が必要なときは、メールでお知らせします。',
  WITHDRAWN: 'この申請は取り下げられました。必要なときは、新しく申請してください。',
  REJECTED: 'この申請は却下されました。理由を確認し、必要なときは新しく申請してください。',
  APPROVED: '申請は承認されました。IDとアクティベーションコードの発行をお待ちください。',
  ISSUED:
    'IDとアクティベーションコードを発行しました。「マイナ資格確認アプリユーザ設定情報」を開き、端末の初期登録を行ってください。',
  ENDED: '利用を終了しました。',
  EXPIRED: '最後の変更から90日が過ぎたため、下書きを削除しました。新しく申請してください。',
}

export function whatComesNext(status: ApplicationStatus): string {
  return sentences[status]
}
