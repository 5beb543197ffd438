import { randomUUID } from 'node:crypto'

/** For rows whose key is needed before they are written. */
export function newId(): string {
  return randomUUID()
}
