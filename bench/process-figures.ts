import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Only Linux tells these about another process. */
export const canReadProcesses = existsSync('/proc/self/stat')

const TICK_MS = 10

/** CPU time of all threads since the process began, in steps of 10 ms. */
export function cpuMilliseconds(pid: number): number {
  if (!canReadProcesses) return Number.NaN
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

export const residentBytes = (pid: number): number => statusBytes(pid, 'VmRSS')

/** The most it had at once since `forgetPeak`. */
export const peakBytes = (pid: number): number => statusBytes(pid, 'VmHWM')

export function forgetPeak(pid: number): void {
  if (canReadProcesses) writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

function statusBytes(pid: number, name: string): number {
  if (!canReadProcesses) return Number.NaN
  const line = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1]) * 1024
}
