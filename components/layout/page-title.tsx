import { siteName } from './site-name'

/**
 * The document's title, written by the page's own tree and not by `metadata`: only there is it known, also without
 * scripts, that a form came back with something to mend (エラー：).
 */
export function PageTitle({ title, problems = false }: { title: string; problems?: boolean }) {
  const whole = title === siteName ? siteName : `${title}｜${siteName}`
  return <title>{problems ? `エラー：${whole}` : whole}</title>
}
