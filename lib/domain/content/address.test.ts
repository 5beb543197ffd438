import { describe, expect, it } from 'vitest'
import { contentAddress, contentAt, contentTitle } from './address'

describe('R-SITE-3 where a content file is read', () => {
  it.each([
    ['/guides/device-setup', { kind: 'guides', slug: 'device-setup' }],
    ['/articles/usage-application-medical', { kind: 'articles', slug: 'usage-application-medical' }],
    ['/faq', { kind: 'pages', slug: 'faq' }],
    ['/guides/%2e%2e', { kind: 'guides', slug: '%2e%2e' }],
    ['/guides', undefined],
    ['/guides/a/b', undefined],
    ['/terms', undefined],
    ['/constructor', undefined],
    ['/news', undefined],
  ])('%s', (address, content) => {
    expect(contentAt(address)).toEqual(content)
    if (content && !address.includes('%')) expect(contentAddress(content.kind, content.slug)).toBe(address)
  })

  it('news stands in its list, and an article names its portal', () => {
    expect(contentAddress('news', 'any')).toBe('/news#any')
    expect(contentTitle({ title: '手順書', portal: 'medical' })).toBe(
      '手順書（医療機関等向け総合ポータルサイト）',
    )
  })
})
