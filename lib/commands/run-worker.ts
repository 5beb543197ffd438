import { currentTime } from '@/lib/adapters/clock'
import { listen } from '@/lib/adapters/listen'
import { logFailure } from '@/lib/adapters/logger'
import { pause } from '@/lib/adapters/pause'
import { checkNextUpload, clearUploads } from '@/lib/usecases/care-for-uploads'
import { deliverNextMail } from '@/lib/usecases/deliver-mail'
import { fileChosenRows } from '@/lib/usecases/file-chosen-rows'
import { newId } from '@/lib/usecases/new-id'
import { endHeartbeat, recordHeartbeat } from '@/lib/usecases/record-heartbeat'
import { workOffBatches } from '@/lib/usecases/run-batch'
import { runSchedule } from '@/lib/usecases/run-schedule'
import { workOffSteps } from '@/lib/usecases/run-step'
import { sealAudit } from '@/lib/usecases/seal-audit'

export type Worker = { stop: () => Promise<void> }

type Pace = { sweep: number; heartbeat: number }

const clearingPace = 3_600_000

/** So that one slow mail server does not hold up every mail; a worker that dies has no more in hand than these. */
export const mailLanes = 3

/**
 * Sends mail, files what associations chose and works off the steps of the monthly runs and the clerks' batches, as
 * soon as the database says that there is some; looks by itself every few seconds too, for retries, for news that got lost, and for what is due
 * by the clock; and chains the audit log behind all that. Whatever fails is logged and tried again: the worker outlives its database.
 */
export function startWorker(pace: Pace = { sweep: 3_000, heartbeat: 10_000 }): Worker {
  const id = newId()
  const ending = new AbortController()
  const { signal } = ending
  const duties = [
    onNews('outbox', deliverDueMail, pace.sweep, signal),
    onNews('bulk_row', fileDueRows, pace.sweep, signal),
    onNews('run_step', workOffSteps, pace.sweep, signal),
    onNews('review_batch', (ending) => workOffBatches({ signal: ending }), pace.sweep, signal),
  ]
  const loops = [
    ...duties.flatMap((duty) => duty.loops),
    repeat(signal, pace.heartbeat, () => recordHeartbeat(id)),
    repeat(signal, pace.sweep, async () => runSchedule(await currentTime())),
    repeat(signal, pace.sweep, async () => void (await sealAudit(await currentTime()))),
    repeat(signal, pace.sweep, () => checkWaitingUploads(signal)),
    repeat(signal, clearingPace, async () => void (await clearUploads(await currentTime()))),
  ]
  const stop = async () => {
    ending.abort()
    for (const duty of duties) duty.ring()
    await Promise.all(loops)
    await endHeartbeat(id).catch((error) => logFailure(error, 'worker heartbeat'))
  }
  return { stop }
}

/** Work that the database announces on a channel, and that is looked for now and then all the same. */
function onNews(
  channel: string,
  work: (signal: AbortSignal) => Promise<unknown>,
  sweep: number,
  signal: AbortSignal,
) {
  const { ring, hush, heard } = newBell()
  const answer = async () => {
    hush()
    await work(signal)
  }
  return { ring, loops: [listen(channel, ring, signal), repeat(signal, sweep, answer, heard)] }
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

export async function deliverDueMail(signal: AbortSignal): Promise<void> {
  const lane = async () => {
    while (!signal.aborted && (await deliverNextMail(await currentTime())));
  }
  await Promise.all(Array.from({ length: mailLanes }, lane))
}

/** What associations filed (R-INS-4), chunk by chunk. */
async function fileDueRows(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await fileChosenRows(await currentTime())) > 0);
}

/** One at a time: looking into a file is plain computing. */
async function checkWaitingUploads(signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await checkNextUpload(await currentTime())));
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
