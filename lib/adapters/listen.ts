import { once } from 'node:events'
import pg from 'pg'
import { databaseUrl } from '@/lib/env'
import { logFailure } from './logger'
import { pause } from './pause'

/**
 * Calls `onNews` whenever somebody notifies the channel, until the signal. A lost connection is made anew; news may
 * have been missed meanwhile, so every connection begins with a call.
 */
export async function listen(channel: string, onNews: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(channel, onNews, signal).catch((error) => logFailure(error, `listen ${channel}`))
    await pause(1000, signal)
  }
}

async function listenOnce(channel: string, onNews: () => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true })
  const waiting = new AbortController()
  const gone = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.once('end', () => resolve())
  })
  try {
    await client.connect()
    client.on('notification', onNews)
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    onNews()
    if (!signal.aborted) await Promise.race([gone, once(signal, 'abort', waiting)])
  } finally {
    waiting.abort()
    await client.end().catch(() => undefined)
  }
}
