import { fork } from 'node:child_process'
import { once } from 'node:events'
import { pool } from '@/lib/adapters/db'
import { inheritedEnv } from '@/lib/env'
import { importFacilities } from '@/lib/usecases/import-facilities'
import { operator } from '@/lib/usecases/transact'
import { forgetPeak, peakBytes, residentBytes } from './process-figures'

export const emptyTable = () => pool.query('TRUNCATE facility RESTART IDENTITY CASCADE')

export async function runImport(path: string): Promise<number> {
  const act = { name: 'master.import', actor: operator, now: new Date() } as const
  const { outcome, added } = await importFacilities(act, { path, byLabel: 'bench', kind: 'MEDICAL' })
  if (outcome !== 'applied') throw new Error(`The import was ${outcome}`)
  return added
}

/**
 * The most that a process held at once while it imported `list`, beyond what it held before. A process of its own,
 * that has imported a small list and nothing else: one that has grown already shows nothing.
 */
export async function importGrowth(list: string, small: string): Promise<number> {
  const child = fork(import.meta.filename, [list, small], {
    execArgv: ['--import', 'tsx', '--import', './lib/commands/follow-parent.mjs'],
    env: { ...inheritedEnv(), PORTAL_PARENT: String(process.pid) },
  })
  const told = once(child, 'message')
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The importing process ended with exit code ${code}`)
  })
  const [growth] = await Promise.race([told, ended])
  child.kill()
  await ended.catch(() => undefined)
  return Number(growth)
}

async function importHere(list: string, small: string): Promise<number> {
  await emptyTable()
  await runImport(small)
  await emptyTable()
  forgetPeak(process.pid)
  const before = residentBytes(process.pid)
  await runImport(list)
  return peakBytes(process.pid) - before
}

if (import.meta.main) {
  const [list = '', small = ''] = process.argv.slice(2)
  process.send?.(await importHere(list, small))
}
