import type { ReactNode } from 'react'
import { buttonClass } from './button'

/**
 * A dangerous act in two steps without a dialog: opening it says what will happen, and the form inside does it. Works
 * without scripts. The label names the object: 「端末 W0000012 を停止する」.
 */
export function Confirm({
  label,
  consequence,
  children,
}: {
  label: string
  consequence: ReactNode
  children: ReactNode
}) {
  return (
    <details className="my-4">
      <summary
        className={`${buttonClass({ variant: 'danger', size: 'medium' })} list-none [&::-webkit-details-marker]:hidden`}
      >
        {label}
      </summary>
      <div className="mt-4 flex flex-col gap-4 rounded-8 border-2 border-error-2 p-4">
        <div>{consequence}</div>
        {children}
      </div>
    </details>
  )
}
