import type { ComponentProps } from 'react'
import { classes } from './classes'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger'
export type ButtonSize = 'large' | 'medium' | 'small'

type Look = { variant?: ButtonVariant; size?: ButtonSize }

const base =
  'inline-flex max-w-full items-center justify-center gap-2 rounded-8 border cursor-pointer text-center'

const sizes: Record<ButtonSize, string> = {
  large: 'min-h-14 min-w-34 px-6 py-3 text-dns-17B-130',
  medium: 'min-h-12 min-w-24 px-4 py-2 text-dns-16B-130',
  small: 'min-h-10 min-w-20 px-3 py-1 text-dns-16B-130',
}

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-key-900 text-white hover:bg-key-1000 hover:underline active:bg-key-1200 forced-colors:border-[ButtonBorder]',
  secondary:
    'border-key-900 bg-white text-key-900 hover:bg-key-200 hover:text-key-1000 hover:underline active:bg-key-300',
  tertiary: 'border-transparent text-key-900 underline hover:bg-key-50 hover:text-key-1000 active:bg-key-100',
  danger: 'border-error-2 bg-white text-error-2 hover:bg-red-50 hover:underline active:bg-red-100',
}

export function buttonClass({ variant = 'primary', size = 'large' }: Look = {}): string {
  return classes(base, sizes[size], variants[variant])
}

/** A verb (design rule): never disabled; say what is missing instead. */
export function Button({ variant, size, type = 'submit', ...rest }: Look & ButtonProps) {
  return <button {...rest} type={type} className={buttonClass({ variant, size })} />
}

/** Goes to another page, and only looks like a button. */
export function ButtonLink({ variant, size, ...rest }: Look & Omit<ComponentProps<'a'>, 'className'>) {
  return <a {...rest} className={buttonClass({ variant, size })} />
}

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'disabled'>
