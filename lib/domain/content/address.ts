import { type Portal, portalLabels } from '@/lib/domain/facility/kind'

/** Where the text of a content file is read. */
export function contentAddress(kind: string, slug: string): string {
  if (kind === 'news') return `/news#${slug}`
  return kind === 'pages' ? `/${slug}` : `/${kind}/${slug}`
}

/** Told apart from the same article of the other portal. */
export function contentTitle({ title, portal }: { title: string; portal?: Portal }): string {
  return portal ? `${title}（${portalLabels[portal]}）` : title
}
