import { readdirSync, readFileSync } from 'node:fs'
import { canReadProcesses } from './process-figures'

/** Documents a second of CPU, of all processes that had a part in them, and a second of the clock. */
export type Speed = { perCpuSecond: number; perSecond: number }

export const IN_FLIGHT = 4

/** Draws `count` documents, four at a time: while one is typeset, another is packed. */
export async function speedOf(draw: () => Promise<Uint8Array>, count: number): Promise<Speed> {
  const [cpu, start] = [familyCpuMilliseconds(), performance.now()]
  let begun = 0
  const one = async () => {
    while (begun++ < count) await draw()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, one))
  return {
    perCpuSecond: (count * 1000) / (familyCpuMilliseconds() - cpu),
    perSecond: (count * 1000) / (performance.now() - start),
  }
}

const TICK_MS = 10

/** This process, its children, and those that have ended: a typesetting process is replaced on the way. */
function familyCpuMilliseconds(): number {
  if (!canReadProcesses) return Number.NaN
  const own = timesOf('self')
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(timesOf)
    .filter(({ parent }) => parent === process.pid)
  return (own.ended + [own, ...children].reduce((sum, { ticks }) => sum + ticks, 0)) * TICK_MS
}

type Times = { parent: number; ticks: number; ended: number }

/** /proc/<pid>/stat behind the name: the parent is the 2nd, the times of the process and of its ended children 12–15. */
function timesOf(pid: string): Times {
  const text = statOf(pid)
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const at = (index: number) => Number(fields[index])
  return { parent: at(1), ticks: at(11) + at(12), ended: at(13) + at(14) }
}

// A process may end between being listed and being read: then it is nobody's child, and among the ended.
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    return ''
  }
}
