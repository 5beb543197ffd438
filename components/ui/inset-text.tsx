import type { ReactNode } from 'react'

export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="my-6 flex flex-col gap-3 border-l-8 border-solid-gray-420 py-2 pl-4 md:pl-6">
      {children}
    </div>
  )
}
