'use client'

import Failure from './error'
import './globals.css'

/** When even the root layout failed: the same page with a document of its own. */
export default function GlobalFailure(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="ja">
      <body>
        <Failure {...props} />
      </body>
    </html>
  )
}
