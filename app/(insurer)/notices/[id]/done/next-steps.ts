import type { NoticeKind } from '@/lib/domain/notice/kind'

/** Who does what by when, from the receipt on (R-INS-5). */
export function nextSteps(kind: NoticeKind, returnBy: string, publishBy: string): string[] {
  const first =
    '支払基金が内容を確認します。いま行っていただくことはありません。直すところがあるときは、差し戻してメールでお知らせします。'
  return kind === 'INTRODUCTION'
    ? [
        first,
        `支払基金が${returnBy}までにオンライン資格確認用コードを付番し、届出を返還します。メールでお知らせしますので、この画面から受け取ってください。`,
        `${publishBy}までにアカウントの準備が終わります。そのあと、マイページから利用開始申請をしてください。`,
      ]
    : [
        first,
        `支払基金が${returnBy}までに廃止を登録し、届出を返還します。メールでお知らせします。`,
        '廃止年月日に、コードと端末のIDが使えなくなります。',
      ]
}
