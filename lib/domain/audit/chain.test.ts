import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainStart, checkLinks, type Link, sealOf } from './chain'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

function chain(texts: readonly string[]): Link[] {
  let head = chainStart
  return texts.map((text, index) => {
    head = sealOf(head, text, hashOf)
    return { id: BigInt(index + 1), text, hash: head }
  })
}

const check = (links: readonly Link[]) => checkLinks(chainStart, links, hashOf)

/** Ways to tamper with a log that has at least two entries; all leave the recorded end as it was. */
const tamperings: Record<string, (links: Link[], at: number, other: number) => Link[]> = {
  change: (links, at) =>
    links.map((link, index) => (index === at ? { ...link, text: `${link.text}!` } : link)),
  'delete the entry': (links, at) =>
    links.map((link, index) => (index === at ? { ...link, text: null } : link)),
  'delete entry and seal': (links, at) => links.filter((_, index) => index !== at),
  'swap two': (links, at, other) =>
    links.map((link, index) => {
      const from = index === at ? other : index === other ? at : index
      return { ...link, text: links[from]?.text ?? null }
    }),
  'put one in': (links, at) => links.toSpliced(at, 0, { id: -1n, text: 'made up', hash: null }),
  'put one in with a seal': (links, at) =>
    links.toSpliced(at, 0, { id: -1n, text: 'made up', hash: hashOf('made up') }),
  'change and seal anew': (links, at) => {
    const texts = links.map(({ text }, index) => (index === at ? `${text}!` : (text ?? '')))
    return chain(texts)
  },
}

describe('R-CLK-8 the chain of the audit log', () => {
  it('finds nothing in a log that nobody touched', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const links = chain(texts)
        const { faults, head, entries } = check(links)
        expect(faults).toEqual([])
        expect(entries).toBe(texts.length)
        expect(head).toBe(links.at(-1)?.hash ?? chainStart)
      }),
    )
  })

  it('finds each of 10 000 random tamperings, by a fault or by another end', () => {
    const log = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 12 })
    const way = fc.constantFrom(...Object.keys(tamperings))
    fc.assert(
      fc.property(log, way, fc.nat(), fc.nat(), (texts, name, one, two) => {
        const at = one % texts.length
        const other = (at + 1 + (two % (texts.length - 1))) % texts.length
        const links = chain(texts)
        const { faults, head, entries } = check(tamperings[name]?.(links, at, other) ?? links)
        const found = faults.length > 0 || head !== links.at(-1)?.hash || entries !== links.length
        expect(found, `${name} at ${at}`).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('one change is one fault, at its place', () => {
    const links = chain(['a', 'b', 'c'])
    expect(check(links.map((link) => (link.id === 2n ? { ...link, text: 'B' } : link))).faults).toEqual([
      { id: 2n, fault: 'changed' },
    ])
    expect(check(links.map((link) => (link.id === 2n ? { ...link, text: null } : link))).faults).toEqual([
      { id: 2n, fault: 'missing' },
    ])
  })
})
