import { isRole, isStaff } from '@/lib/domain/account/role'
import type { ApplicationStatus } from './status'
import { applicationStatusLabels } from './status'

const titles: Record<string, string> = {
  start: '下書きを作成しました',
  lockAccountMatch: '口座番号の照合に5回失敗したため、書類による確認のみになりました',
  submit: '送信しました',
  withdraw: '取り下げました',
  sendBack: '差し戻しました',
  resubmit: '再提出しました',
  hold: '保留しました',
  resume: '審査を再開しました',
  reject: '却下しました',
  approve: '承認しました',
  issue: 'IDとアクティベーションコードを発行しました',
  end: '利用を終了しました',
  undo: '判断を取り消しました',
  undoToResubmitted: '判断を取り消しました',
  undoToHeld: '判断を取り消しました',
  expire: '期限が切れたため下書きを削除しました',
}

/** One row of the timeline as the applicant reads it: staff are named by their office, never by person. */
export function timelineOf(event: { action: string; toStatus: ApplicationStatus; actorRole: string }) {
  return {
    title: titles[event.action] ?? applicationStatusLabels[event.toStatus],
    by: actedBy(event.actorRole),
  }
}

function actedBy(role: string): string {
  if (role === 'system') return '自動処理'
  return isRole(role) && isStaff(role) ? '支払基金' : '申請者'
}
