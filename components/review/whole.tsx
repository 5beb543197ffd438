import type { ReactNode } from 'react'

/** Not broken into two lines where there is room for columns. */
export function Whole({ children }: { children: ReactNode }) {
  return <span className="md:whitespace-nowrap">{children}</span>
}
