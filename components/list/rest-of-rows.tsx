/** Nobody reads more before deciding; the rest is counted. */
export const mostShown = 200

export function RestOfRows({ count }: { count: number }) {
  return count > 0 ? <p className="mt-2">ほかに{count.toLocaleString('ja-JP')}行あります。</p> : null
}
