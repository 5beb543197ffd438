import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type Tone = 'info' | 'success' | 'warning'

const looks: Record<Tone, { border: string; words: string; icon: IconName }> = {
  info: { border: 'border-key-900', words: 'text-key-900', icon: 'info' },
  success: { border: 'border-success-2', words: 'text-success-2', icon: 'check' },
  warning: { border: 'border-warning-orange-2', words: 'text-warning-orange-2', icon: 'alert' },
}

/** Sparingly, and never together with an error summary. `live` has it read out when it comes with an answer. */
export function NotificationBanner({
  title,
  tone = 'info',
  live = false,
  children,
}: {
  title: string
  tone?: Tone
  live?: boolean
  children?: ReactNode
}) {
  const { border, words, icon } = looks[tone]
  return (
    <section
      aria-label={title}
      role={live ? 'status' : undefined}
      className={`mb-8 rounded-8 border-2 border-l-8 bg-white p-4 ${border}`}
    >
      <p className={`flex items-start gap-2 text-std-17B-170 ${words}`}>
        <span className="pt-0.5">
          <Icon name={icon} />
        </span>
        {title}
      </p>
      {children && <div className="mt-1 flex flex-col gap-2 md:pl-8">{children}</div>}
    </section>
  )
}
