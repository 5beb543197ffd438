import { isRole, isStaff } from '@/lib/domain/account/role'
import type { NoticeAction } from './workflow'

const titles: Record<NoticeAction, string> = {
  start: '下書きを作成しました',
  submit: '届出を受け付けました',
  withdraw: '取り下げました',
  sendBack: '差し戻しました',
  resubmit: '再提出を受け付けました',
  reject: '却下しました',
  confirm: '確認しました',
  register: '登録しました',
  handBack: '届出を返還しました',
  publish: 'アカウントに反映しました',
  takeEffect: '廃止しました',
  undo: '判断を取り消しました',
  undoToConfirmed: '判断を取り消しました',
  undoToSentBack: '判断を取り消しました',
}

/** One row of the timeline as the filer reads it: staff are named by their office, never by person. */
export function noticeTimelineOf(event: { action: string; actorRole: string }): {
  title: string
  by: string
} {
  return { title: titles[event.action as NoticeAction] ?? '内容が変わりました', by: actedBy(event.actorRole) }
}

function actedBy(role: string): string {
  if (role === 'system') return '自動処理'
  return isRole(role) && isStaff(role) ? '支払基金' : '届出者'
}
