import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { env, inheritedEnv } from '@/lib/env'

/**
 * Processes of step-worker.ts, bundled so that one starts in a third of a second; the next ones warm up while one
 * works. They share the database, the store and the secret of this test.
 */
export async function killableWorkers(warm = 2) {
  const folder = mkdtempSync(resolve('node_modules/.step-worker-'))
  const program = join(folder, 'step-worker.mjs')
  await build({
    ...{ entryPoints: ['lib/test-support/step-worker.ts'], outfile: program, bundle: true, platform: 'node' },
    ...{ format: 'esm', packages: 'external', tsconfig: 'tsconfig.json', logLevel: 'error' },
  })
  const waiting = Array.from({ length: warm }, () => start(program))
  return {
    /** A warm one that begins its work now. @returns it, and its end. */
    async next() {
      const worker = waiting.shift() ?? start(program)
      waiting.push(start(program))
      await worker.ready
      worker.child.stdin?.write('go\n')
      return worker
    },
    async stop() {
      for (const { child } of waiting) child.kill('SIGKILL')
      await Promise.all(waiting.map(({ ended }) => ended))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type KillableWorker = { child: ChildProcess; ready: Promise<unknown>; ended: Promise<unknown> }

function start(program: string): KillableWorker {
  const { DATABASE_URL = '', DATA_DIR, PORTAL_SECRET } = env()
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...inheritedEnv(), DATABASE_URL, DATA_DIR, PORTAL_SECRET },
  })
  child.stdin?.on('error', () => undefined)
  return { child, ready: once(child.stdout ?? child, 'data'), ended: once(child, 'exit') }
}
