import { formatDate } from '@/lib/domain/date/wareki'
import { type CalendarSettings, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import type { NoticeKind } from './kind'
import type { NoticeStatus } from './status'

type Sentence = (dates: { returnBy: string; publishBy: string }) => string

const introduction: Record<NoticeStatus, Sentence> = {
  DRAFT: () => 'まだ提出していません。入力を続けて提出してください。',
  RECEIVED: ({ returnBy }) =>
    `支払基金が内容を確認しています。いま行っていただくことはありません。${returnBy}までにコードを付番し、届出を返還します。`,
  SENT_BACK: () => '直していただくところがあります。内容を直して再提出してください。',
  CONFIRMED: ({ returnBy }) =>
    `支払基金が内容を確認しました。${returnBy}までにコードを付番し、届出を返還します。`,
  REGISTERED: ({ returnBy }) =>
    `オンライン資格確認用コードを付番しました。${returnBy}までに届出を返還し、メールでお知らせします。`,
  HANDED_BACK: ({ publishBy }) =>
    `届出を返還しました。大切に保管してください。${publishBy}までに、利用開始申請のためのアカウントの準備が終わります。`,
  PUBLISHED: () => 'アカウントの準備が終わりました。マイページから利用開始申請に進めます。',
  EFFECTIVE: () => 'コードは廃止されました。',
  WITHDRAWN: () => 'この届出は取り下げられました。届け出るときは、新しく作成してください。',
  REJECTED: () => 'この届出は却下されました。理由を確認し、必要なときは新しく届け出てください。',
}

const abolition: Partial<Record<NoticeStatus, Sentence>> = {
  RECEIVED: ({ returnBy }) =>
    `支払基金が内容を確認しています。いま行っていただくことはありません。${returnBy}までに廃止を登録し、届出を返還します。`,
  CONFIRMED: ({ returnBy }) =>
    `支払基金が内容を確認しました。${returnBy}までに廃止を登録し、届出を返還します。`,
  REGISTERED: ({ returnBy }) => `廃止を登録しました。${returnBy}までに届出を返還し、メールでお知らせします。`,
  HANDED_BACK: () =>
    '届出を返還しました。大切に保管してください。廃止年月日に、コードと端末のIDが使えなくなります。',
}

/** What the filer reads under the state: who acts now, what comes next and by when (R-INS-6). */
export function whatComesNext(
  kind: NoticeKind,
  status: NoticeStatus,
  run: RunMonth | null,
  settings: CalendarSettings,
): string {
  const calendar = run === null ? undefined : runCalendar(run, settings)
  const sentence = (kind === 'ABOLITION' ? abolition[status] : undefined) ?? introduction[status]
  return sentence({
    returnBy: calendar ? formatDate(calendar.returnBy) : '月末',
    publishBy: calendar ? formatDate(calendar.publishBy) : '翌月10日',
  })
}
