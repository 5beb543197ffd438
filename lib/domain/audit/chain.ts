/** Where the chain begins. */
export const chainStart = '0'.repeat(64)

/** One place of the chain as it is found; `text` is the entry, null where it is gone; `hash` its seal, null likewise. */
export type Link = { id: bigint; text: string | null; hash: string | null }

/** What is wrong at one place: the entry was changed (or put in another's place), is gone, or was never sealed. */
export type ChainFault = { id: bigint; fault: 'changed' | 'missing' | 'unsealed' }

type HashOf = (text: string) => string

/** The hash of an entry holds that of the entry before it, so that none can be changed, left out or swapped (D-12). */
export function sealOf(previous: string, text: string, hashOf: HashOf): string {
  return hashOf(`${previous}\n${text}`)
}

/**
 * Walks links in the order of their ids. After a fault it goes on from the seal that is there, so that one change is
 * one fault, at its own place.
 */
export function checkLinks(
  previous: string,
  links: Iterable<Link>,
  hashOf: HashOf,
): { head: string; entries: number; faults: ChainFault[] } {
  const faults: ChainFault[] = []
  let head = previous
  let entries = 0
  for (const { id, text, hash } of links) {
    if (hash === null) {
      faults.push({ id, fault: 'unsealed' })
      continue
    }
    entries += 1
    if (text === null) faults.push({ id, fault: 'missing' })
    else if (sealOf(head, text, hashOf) !== hash) faults.push({ id, fault: 'changed' })
    head = hash
  }
  return { head, entries, faults }
}
