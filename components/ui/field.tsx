import type { ReactNode } from 'react'
import { Icon } from './icon'

export type FieldWords = {
  /** Also the id of the control, so that `#name` leads to it. */
  name: string
  label: string
  /** The sentence that also stands in the error summary. */
  problem?: string
  support?: ReactNode
  required?: boolean
}

export type FieldProps = FieldWords & { value?: string }

/** How wide the expected answer is. */
export type FieldWidth = 'short' | 'medium' | 'long' | 'full'

export const fieldWidths: Record<FieldWidth, string> = {
  short: 'w-full max-w-48',
  medium: 'w-full max-w-80',
  long: 'w-full max-w-144',
  full: 'w-full',
}

export const controlClass =
  'rounded-8 border border-solid-gray-600 bg-white px-4 py-3 text-std-16N-170 text-solid-gray-800 hover:border-black aria-invalid:border-error-1 aria-invalid:hover:border-red-1000'

/** Label above, support text, control, error under it: the order of デジタル庁デザインシステム. */
export function Field({ children, ...words }: FieldWords & { children: ReactNode }) {
  const { name, label, required, support, problem } = words
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <div className="flex flex-wrap items-center gap-x-2">
        <label htmlFor={name} className="text-std-17B-170">
          {label}
        </label>
        {required && <RequiredBadge />}
      </div>
      <SupportText name={name}>{support}</SupportText>
      {children}
      <ErrorText name={name} problem={problem} />
    </div>
  )
}

/** What a control needs to be tied to its label's neighbours. No native `required`: the server says what is missing. */
export function wiring({ name, problem, support, required }: FieldWords) {
  const describedBy = [problem && `${name}-error`, support && `${name}-support`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-required': required ? (true as const) : undefined,
  }
}

/** Stands beside the label, not in it, so that the control's name is exactly the label's words. */
export function RequiredBadge() {
  return <span className="text-oln-16N-100 text-error-2">※必須</span>
}

export function SupportText({ name, children }: { name: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${name}-support`} className="text-std-16N-170 text-solid-gray-700">
      {children}
    </div>
  )
}

export function ErrorText({ name, problem }: { name: string; problem?: string }) {
  if (!problem) return null
  return (
    <p id={`${name}-error`} className="flex items-start gap-1 text-std-16N-170 text-error-2">
      <span className="pt-1">
        <Icon name="stop" small />
      </span>
      {problem}
    </p>
  )
}
