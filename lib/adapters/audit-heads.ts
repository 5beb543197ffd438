import { Readable } from 'node:stream'
import { type Head, headKey, openHead, signedHead } from './audit-chain'
import { store } from './storage/open-store'
import { NotStored } from './storage/store'

/** Where the newest head of all lies, so that a day taken away with everything about it is missed. */
export const newest = 'newest'

export async function keepHead(head: Head): Promise<void> {
  for (const place of [head.day, newest])
    await store().put(headKey(place), Readable.from([Buffer.from(signedHead(head))]))
}

/** The head that the store keeps of a day, or the newest: undefined when there is none. */
export async function keptHead(place: string): Promise<Head | 'forged' | undefined> {
  try {
    const parts: Buffer[] = []
    for await (const part of await store().get(headKey(place))) parts.push(part as Buffer)
    return openHead(Buffer.concat(parts).toString('utf8')) ?? 'forged'
  } catch (error) {
    if (error instanceof NotStored) return undefined
    throw error
  }
}
