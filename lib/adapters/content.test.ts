import { describe, expect, it } from 'vitest'
import { settingsNamed } from '@/lib/domain/content/fill-settings'
import { contentKinds, listContent, parseContent, readContent, termsVersion } from './content'

const text = (head: string, body = '本文') => `---\n${head}\n---\n\n${body}\n`

describe('R-SITE-3 content files', () => {
  it('reads the front matter and the text', () => {
    const content = parseContent(
      'one',
      text('title: 見出し\nupdated: 2026-11-22\nportal: medical\nsignIn: true'),
    )
    expect(content).toEqual({
      slug: 'one',
      title: '見出し',
      updated: '2026-11-22',
      portal: 'medical',
      signIn: true,
      body: '本文',
    })
  })

  it.each([
    ['no front matter', '本文'],
    ['no title', text('updated: 2026-11-22')],
    ['a day that does not exist', text('title: 見出し\nupdated: 2026-02-30')],
    ['a word that does not exist', text('title: 見出し\nupdated: 2026-11-22\nportall: medical')],
    ['another portal', text('title: 見出し\nupdated: 2026-11-22\nportal: dental')],
  ])('names the file with %s', (_, bad) => {
    expect(() => parseContent('one', bad)).toThrow('one.md')
  })

  it.each(['../pages/terms', 'terms.md', 'TERMS', '', 'none'])('finds nothing at %j', async (slug) => {
    expect(await readContent('pages', slug)).toBeNull()
  })

  it.each(contentKinds)('can read every file of %s', async (kind) => {
    const all = await listContent(kind)
    expect(all.length).toBeGreaterThan(0)
    const dates = all.map(({ updated }) => updated)
    expect(dates).toEqual(dates.toSorted().toReversed())
    for (const { body } of all) expect(() => settingsNamed(body)).not.toThrow()
  })

  it.each(['terms', 'privacy', 'usage-terms'] as const)('R-REG-1 %s has a version', async (slug) => {
    expect(await termsVersion(slug)).toMatch(/\S/)
  })
})
