import { alternate, figureOf, milliseconds, ratioOf } from './rounds'
import { type BenchRow, withSpread } from './table'

const ROUNDS = 7
const AT_ONCE = 2
const SECONDS = 3

export type Asked = { url: string; cookie: string; paths: readonly string[] }

export function percentile(taken: readonly number[], share: number): number {
  const sorted = [...taken].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** One after the other by each of `AT_ONCE` people, through the paths in turn: the 95th percentile in milliseconds. */
async function p95({ url, cookie, paths }: Asked): Promise<number> {
  const taken: number[] = []
  const end = performance.now() + SECONDS * 1000
  const one = async (start: number) => {
    for (let turn = start; performance.now() < end; turn += 1) {
      const path = paths[turn % paths.length] ?? '/'
      taken.push(await milliseconds(() => get(url + path, cookie)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => one(index)))
  return percentile(taken, 0.95)
}

export async function get(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie, 'accept-encoding': 'gzip' }, redirect: 'manual' })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return text
}

/** The same pages on the world of a million and on that of a thousand. */
export async function compareWorlds(what: string, ours: Asked, floor: Asked): Promise<BenchRow> {
  const rounds = await alternate(ROUNDS, { ours: () => p95(ours), floor: () => p95(floor) })
  const shown = (side: 'ours' | 'floor') =>
    withSpread(
      figureOf(rounds, side, (ms) => ms),
      1,
      'ms',
    )
  return {
    what: `${what}, p95 with 1,000,000 applications`,
    floor: 'the same with 1,000 applications',
    ratio: ratioOf(rounds, (ms) => ms),
    better: 'lower',
    ours: shown('ours'),
    theirs: shown('floor'),
  }
}
