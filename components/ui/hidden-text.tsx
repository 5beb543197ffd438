import type { ReactNode } from 'react'

/** Read out, not shown. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
