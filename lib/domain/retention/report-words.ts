/** The jobs of D-6, in the order of the night. */
export const retentionJobLabels = {
  'expire-drafts': '利用開始申請の下書き',
  'expire-notice-drafts': '届出の下書き',
  'expire-attachments': '送信されていないメッセージの添付ファイル',
  'expire-bulk-filings': '届出をまとめて提出するファイル',
  'expire-list-files': '一覧表のファイル',
  'remove-never-activated': '有効化されていないユーザー登録',
  'erase-applications': '利用開始申請',
  'erase-notices': '届出とPDF',
  'drop-audit': '監査ログ',
} as const satisfies Record<string, string>

export type RetentionJob = keyof typeof retentionJobLabels

export const retentionJobNames = Object.keys(retentionJobLabels) as RetentionJob[]

const units: Record<string, (count: string) => string> = {
  drafts: (count) => `${count}件`,
  filings: (count) => `${count}件`,
  rows: (count) => `${count}行`,
  accounts: (count) => `${count}件`,
  applications: (count) => `${count}件`,
  notices: (count) => `${count}件`,
  files: (count) => `ファイル${count}個`,
  days: (count) => `${count}日分`,
  entries: (count) => `${count}件`,
}

/** { applications: 3, files: 7 } → 3件、ファイル7個 */
export function retentionWords(report: unknown): string {
  if (report === null || typeof report !== 'object') return 'なし'
  const counts = new Map<string, unknown>(Object.entries(report))
  // In the order of the units: the database keeps a report's counts in an order of its own.
  const words = Object.entries(units).flatMap(([what, unit]) => {
    const count = counts.get(what)
    return typeof count === 'number' ? [unit(count.toLocaleString('ja-JP'))] : []
  })
  return words.join('、') || 'なし'
}
