/** What a clerk may add to a row or leave out; 受付番号, 保険者 and 状態 are always there. */
export const noticeColumns = ['kind', 'run', 'arrived', 'number', 'clerks'] as const

export type NoticeColumn = (typeof noticeColumns)[number]

export const noticeColumnLabels: Record<NoticeColumn, string> = {
  kind: '届出',
  run: '処理の回',
  arrived: '受付日',
  number: '整理番号',
  clerks: '確認・登録した職員',
}

/** While nobody chose anything else. */
export const firstNoticeColumns: readonly NoticeColumn[] = ['kind', 'run', 'arrived']
