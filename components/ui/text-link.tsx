import type { ComponentProps } from 'react'

export const linkClass =
  'text-light-blue-1000 underline underline-offset-[0.1875rem] hover:decoration-[0.1875rem] hover:text-light-blue-900 active:text-orange-800'

/**
 * A plain anchor: every page is loaded whole, so that the title is announced, the focus starts at the top, and it works
 * before and without scripts.
 */
export function TextLink(props: Omit<ComponentProps<'a'>, 'className'>) {
  return <a {...props} className={linkClass} />
}
