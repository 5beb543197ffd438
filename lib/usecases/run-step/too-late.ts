import type { Verdicts } from './decide-on'
import type { RunNotice } from './read-notices'

/** Those that the conditional update did not change, although they were judged to fit. */
export function tooLate(notices: readonly RunNotice[], changed: ReadonlySet<string>): Verdicts {
  const late = notices.filter(({ id }) => !changed.has(id))
  return new Map(
    late.map(({ id }) => [id, { result: 'refused', message: 'ほかの人が先に内容を変更しました。' }]),
  )
}
