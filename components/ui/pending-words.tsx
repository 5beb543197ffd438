'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

/** Stands inside a form and says what goes on while its action runs; without scripts the browser does. */
export function PendingWords({ children }: { children: ReactNode }) {
  const { pending } = useFormStatus()
  return (
    <p role="status" className="min-h-6">
      {pending && children}
    </p>
  )
}
