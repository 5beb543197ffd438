import { setTimeout } from 'node:timers/promises'
import { sendForm } from './form-page'
import type { BenchRow } from './table'

/** One of the crowd: makes the next thing to send and says where its page is; `sent` looks whether it arrived. */
export type Sender = { cookie: string; next: () => Promise<string>; sent: (to: string) => Promise<void> }

/**
 * Assumed of each person: up to twenty seconds, ten on average, between what they sent and the next page they open. A
 * real one reads the page and fills in a form of many fields, which takes minutes; so a hundred of these send about ten
 * a second, as more than a thousand real ones would. The loop is closed: who waits for an answer sends nothing else.
 */
const THINKING_MS = 20_000

/** Everybody sends, thinks and sends the next, until the time is over; the very first sending warms up the server. */
export async function measureCrowd(
  what: string,
  senders: readonly Sender[],
  seconds: number,
): Promise<BenchRow[]> {
  const pages: number[] = []
  const sendings: number[] = []
  const faults: string[] = []
  const one = async ({ cookie, next, sent }: Sender, end: number) => {
    while (performance.now() < end) {
      await setTimeout(Math.random() * THINKING_MS)
      try {
        const { to, ms } = await sendForm({ url: await next(), cookie })
        pages.push(ms.page)
        sendings.push(ms.send)
        await sent(to)
      } catch (error) {
        faults.push(String(error))
      }
    }
  }
  const [first] = senders
  if (first) await first.sent((await sendForm({ url: await first.next(), cookie: first.cookie })).to)
  const end = performance.now() + seconds * 1000
  await Promise.all(senders.map((sender) => one(sender, end)))
  if (faults.length > 0) throw new Error(`${what}: ${faults.length} faults, the first: ${faults[0]}`)
  const crowd = `${senders.length} at once for ${seconds} s`
  return [
    row(`${what}, ${crowd}: sending, p99`, sendings),
    row(`${what}, ${crowd}: the page before it, p99`, pages),
  ]
}

const BAR_MS = 1000

function row(what: string, taken: readonly number[]): BenchRow {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const ratio = at(0.99) / BAR_MS
  const figures = [0.5, 0.99, 1].map((share) => at(share).toFixed(0)).join(' / ')
  return {
    what,
    floor: '1 s',
    ratio: { median: ratio, min: ratio, max: ratio },
    better: 'lower',
    ours: `${figures} ms (p50 / p99 / most), ${sorted.length} times, no fault`,
    theirs: `${BAR_MS} ms`,
  }
}
