import { db } from './db'

/**
 * The one clock (D-11): the database's, plus in the demo an offset that web, worker and command line share.
 * Called once per request or job; everything below takes `now` as an argument.
 */
export async function currentTime(): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`SELECT portal_now() AS now`
  const row = rows[0]
  if (!row) throw new Error('The database gave no time')
  return row.now
}

/** The real time, whatever the demo's clock says: what a person's authenticator app goes by. */
export async function wallClock(): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  const row = rows[0]
  if (!row) throw new Error('The database gave no time')
  return row.now
}
