import { db, type Tx } from './db'

/** All that is read in here is of one moment: what is under way elsewhere is seen whole, or not yet. */
export function atOneMoment<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(read, { isolationLevel: 'RepeatableRead' })
}
