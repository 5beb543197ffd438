import { setTimeout } from 'node:timers/promises'

/** Waits that long, or until the signal if there is one. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  // The only way it can fail is the signal.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)
}
