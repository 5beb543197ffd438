'use client'

import { lazy, Suspense } from 'react'
import type { FailureProps } from './failure-page'

// Every page carries its error page: the frame around it is fetched only when something has failed.
const FailurePage = lazy(() =>
  import('./failure-page').then(
    ({ FailurePage }) => ({ default: FailurePage }),
    () => ({ default: PlainFailure }),
  ),
)

export default function Failure(props: FailureProps) {
  return (
    <Suspense fallback={<PlainFailure {...props} />}>
      <FailurePage {...props} />
    </Suspense>
  )
}

/** Where not even that can be fetched. */
function PlainFailure({ retry }: FailureProps) {
  return (
    <main className="p-6">
      <h1>エラーが発生しました</h1>
      <p>ページを表示できませんでした。しばらくしてから、もう一度お試しください。</p>
      <button type="button" onClick={() => retry()}>
        もう一度表示する
      </button>
    </main>
  )
}
