/** Below, a list of one kind is small enough to be looked through: the demo's few specimens give way to a real list. */
const SMALL = 100

const LARGEST_SHARE = 0.1

/**
 * A facility that a complete list does not name is closed. Half a file must not close half the country: above one in
 * ten somebody has to say that this is meant (docs/decisions/0009-master-imports.md).
 */
export function needsClosingConsent(gone: number, open: number): boolean {
  return open > SMALL && gone > open * LARGEST_SHARE
}

export function closingProblem(gone: number, open: number): string {
  const share = Math.floor((gone / open) * 100)
  return `一覧にない${gone.toLocaleString('ja-JP')}件（登録済みの${share}%）が閉鎖されます。一部だけの一覧でないことを確認し、閉鎖してよいときは、そのことを指定してから取り込んでください。`
}
