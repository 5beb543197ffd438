import type { ReactNode } from 'react'

/** Done: the number to keep, big and easy to select. */
export function ReceiptPanel({
  label,
  number,
  children,
}: {
  label: string
  number: string
  children?: ReactNode
}) {
  return (
    <div className="mb-8 rounded-8 border-2 border-success-2 bg-green-50 p-6">
      <p>{label}</p>
      <p className="text-std-28B-150 tracking-wider select-all md:text-std-36B-140">{number}</p>
      {children}
    </div>
  )
}
