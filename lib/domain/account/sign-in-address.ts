import { safePath } from './safe-path'

/**
 * For whoever sent a form without scripts when their sign-in was over: the door of the side they were on (D-9). It says
 * that nothing was done, and leads back to the page. `from` is what the browser says where the form stood.
 */
export function signInAddress(from: string | null): string {
  const page = from && URL.canParse(from) ? new URL(from) : undefined
  const here = safePath(page && page.pathname + page.search) ?? '/home'
  const door = /^\/staff(?:[/?]|$)/.test(here) ? '/staff/sign-in' : '/sign-in'
  return `${door}?to=${encodeURIComponent(here)}&ended=1`
}
