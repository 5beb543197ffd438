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
    const spent = performance.now() - start
    await pause(Math.ceil(spent / tick) * tick - spent)
  }
}
