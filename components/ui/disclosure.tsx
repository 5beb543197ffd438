import type { ReactNode } from 'react'
import { Icon } from './icon'

export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group my-4">
      <summary className="flex w-fit cursor-pointer list-none items-start gap-2 py-2 text-light-blue-1000 underline hover:decoration-[0.1875rem] [&::-webkit-details-marker]:hidden">
        <span className="pt-0.5 group-open:rotate-180">
          <Icon name="down" />
        </span>
        {summary}
      </summary>
      <div className="mt-2 flex flex-col gap-3 border-l-4 border-solid-gray-420 pl-4">{children}</div>
    </details>
  )
}
