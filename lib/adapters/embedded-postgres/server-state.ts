import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { commandLine, isAlive } from '@/lib/adapters/embedded-postgres/processes'
import { StartProblem } from '@/lib/start-problem'

const PATIENCE_MS = 120_000
/** So long a lock file may be there without a pid: a server that starts fills it at once, a power cut leaves it empty. */
const EMPTY_MS = 2_000

/**
 * The port of the server that runs on this cluster, once it has finished starting or recovering; undefined when none
 * does. A launcher killed with -9 leaves its server behind: that one is found here and used again.
 */
export async function runningPort(cluster: string): Promise<number | undefined> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const lock = readLock(cluster)
    if (!lock) return undefined
    const isEmpty = !(lock.pid > 0)
    if (isEmpty ? waited >= EMPTY_MS : !isServerOf(cluster, lock.pid)) return forget(cluster)
    if (lock.status === 'ready') return lock.port
    await setTimeout(100)
  }
  throw new StartProblem(
    `The PostgreSQL on ${cluster} has neither started nor stopped for two minutes. Its log is ../server.log beside it.`,
  )
}

// postmaster.pid: pid, data directory, start time, port, socket directory, listen address, shared memory, status
function readLock(cluster: string): { pid: number; port: number; status: string | undefined } | undefined {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() }
}

// After a power cut or in a fresh container the same pid can be anybody, and PostgreSQL itself would give up there.
function forget(cluster: string): undefined {
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function isServerOf(cluster: string, pid: number): boolean {
  const command = commandLine(pid)
  return command === undefined ? isAlive(pid) : command.includes('postgres') && command.includes(cluster)
}
