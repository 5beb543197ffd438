import { type Portal, portalLabels } from '@/lib/domain/facility/kind'

/** Where the text of a content file is read. */
export function contentAddress(kind: string, slug: string): string {
  if (kind === 'news') return `/news#${slug}`
  return kind === 'pages' ? `/${slug}` : `/${kind}/${slug}`
}

const help: Record<string, string> = { '/faq': 'faq', '/glossary': 'glossary' }

/** The content file that an address shows, where the address is nothing but that file; it may not exist. */
export function contentAt(
  address: string,
): { kind: 'articles' | 'guides' | 'pages'; slug: string } | undefined {
  if (Object.hasOwn(help, address)) return { kind: 'pages', slug: help[address] ?? '' }
  const [, kind, slug = ''] = /^\/(articles|guides)\/([^/]+)$/.exec(address) ?? []
  return kind === 'articles' || kind === 'guides' ? { kind, slug } : undefined
}

/** Told apart from the same article of the other portal. */
export function contentTitle({ title, portal }: { title: string; portal?: Portal }): string {
  return portal ? `${title}（${portalLabels[portal]}）` : title
}
