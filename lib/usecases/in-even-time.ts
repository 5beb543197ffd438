import { pause } from '@/lib/adapters/pause'

/**
 * R-REG-7: answers that must not show whether something is known are given at full ticks only, so that the little more
 * or less work behind them cannot be measured. A refusal keeps to the ticks too.
 */
export async function inEvenTime<T>(tick: number, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    await untilTick(start, tick)
  }
}

/** For work of which only one outcome has to keep to the ticks: a failed sign-in does, one that succeeds need not wait. */
export async function untilTick(start: number, tick: number): Promise<void> {
  const spent = performance.now() - start
  await pause(Math.ceil(spent / tick) * tick - spent)
}
