import type { ReactNode } from 'react'

export type StatusTone = 'plain' | 'info' | 'success' | 'warning' | 'danger'

const tones: Record<StatusTone, string> = {
  plain: 'border-solid-gray-600 bg-white text-solid-gray-800',
  info: 'border-key-900 bg-key-50 text-key-1000',
  success: 'border-success-2 bg-green-50 text-green-900',
  warning: 'border-warning-orange-2 bg-orange-50 text-orange-1000',
  danger: 'border-error-2 bg-red-50 text-red-1000',
}

/** The state is said in words; the colour only repeats it. */
export function StatusTag({ tone = 'plain', children }: { tone?: StatusTone; children: ReactNode }) {
  return (
    <strong
      className={`inline-flex items-center rounded-4 border px-2 py-1 text-dns-14B-120 whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </strong>
  )
}
