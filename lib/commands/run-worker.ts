import { currentTime } from '@/lib/adapters/clock'
import { listen } from '@/lib/adapters/listen'
import { logFailure } from '@/lib/adapters/logger'
import { pause } from '@/lib/adapters/pause'
import { deliverNextMail } from '@/lib/usecases/deliver-mail'
import { newId } from '@/lib/usecases/new-id'
import { endHeartbeat, recordHeartbeat } from '@/lib/usecases/record-heartbeat'

export type Worker = { stop: () => Promise<void> }

type Pace = { sweep: number; heartbeat: number }

/** So that one slow mail server does not hold up every mail. */
const lanes = 3

/**
 * Sends mail as soon as the database says that some is queued; looks by itself every few seconds too, for retries
 * and for news that got lost. Whatever fails is logged and tried again: the worker outlives its database.
 */
export function startWorker(pace: Pace = { sweep: 3_000, heartbeat: 10_000 }): Worker {
  const id = newId()
  const ending = new AbortController()
  const { signal } = ending
  const bell = newBell()
  const deliver = () => {
    bell.hush()
    return deliverDueMail(signal)
  }
  const loops = [
    listen('outbox', bell.ring, signal),
    repeat(signal, pace.heartbeat, () => recordHeartbeat(id)),
    repeat(signal, pace.sweep, deliver, bell.heard),
  ]
  const stop = async () => {
    ending.abort()
    bell.ring()
    await Promise.all(loops)
    await endHeartbeat(id).catch((error) => logFailure(error, 'worker heartbeat'))
  }
  return { stop }
}

async function repeat(
  signal: AbortSignal,
  milliseconds: number,
  work: () => Promise<void>,
  orWhen: () => Promise<void> = () => new Promise(() => undefined),
): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error) => logFailure(error, 'worker'))
    const waiting = new AbortController()
    await Promise.race([pause(milliseconds, AbortSignal.any([signal, waiting.signal])), orWhen()])
    waiting.abort()
  }
}

async function deliverDueMail(signal: AbortSignal): Promise<void> {
  const lane = async () => {
    while (!signal.aborted && (await deliverNextMail(await currentTime())));
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Rung while nobody waits for it, it is heard at the next chance. */
function newBell() {
  let rung = false
  let wake = () => {}
  return {
    ring: () => {
      rung = true
      wake()
    },
    /** Whoever answers the bell hushes it first: a ring during the work calls for more of it. */
    hush: () => {
      rung = false
    },
    heard: async () => {
      if (rung) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    },
  }
}
