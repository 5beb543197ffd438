const mega = 1024 * 1024

/** Both the round figure and the exact one, so that a receipt can be held against the file: 1.2MB（1,234,567バイト）. */
export function formatFileSize(bytes: number): string {
  const exact = `${bytes.toLocaleString('ja-JP')}バイト`
  if (bytes < 1024) return exact
  const round = bytes < mega ? `${(bytes / 1024).toFixed(1)}KB` : `${(bytes / mega).toFixed(1)}MB`
  return `${round}（${exact}）`
}
