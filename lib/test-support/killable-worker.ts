import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { env, inheritedEnv } from '@/lib/env'
import { startMailServer } from './mail-server'

/**
 * Processes of a program of this folder, bundled so that one starts in a third of a second; the next ones warm up while
 * one works. They share the database, the store and the secret of this test; each has a mail server of its own, so that
 * it is known who sent what.
 */
export async function killableWorkers(program: 'step-worker' | 'step-starter', warm = 2) {
  const folder = mkdtempSync(resolve('node_modules/.step-worker-'))
  const bundle = join(folder, `${program}.mjs`)
  await build({
    ...{ entryPoints: [`lib/test-support/${program}.ts`], outfile: bundle, bundle: true, platform: 'node' },
    ...{ format: 'esm', packages: 'external', tsconfig: 'tsconfig.json', logLevel: 'error' },
  })
  const waiting = Array.from({ length: warm }, () => start(bundle))
  return {
    /** A warm one that begins its work now, at this word. @returns it, and its end. */
    async next(word = 'go'): Promise<KillableWorker> {
      const worker = await (waiting.shift() ?? start(bundle))
      waiting.push(start(bundle))
      await worker.ready
      worker.child.stdin?.write(word)
      return worker
    },
    async stop() {
      for (const worker of await Promise.all(waiting)) {
        worker.child.kill('SIGKILL')
        await worker.ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type KillableWorker = {
  child: ChildProcess
  ready: Promise<unknown>
  ended: Promise<unknown>
  /** The last line that it wrote. */
  said: () => string
  /** The Message-IDs that its mail server took, complete once it has ended. */
  sent: () => (string | undefined)[]
}

async function start(bundle: string): Promise<KillableWorker> {
  const { DATABASE_URL = '', DATA_DIR, PORTAL_SECRET } = env()
  const server = await startMailServer()
  const child = spawn(process.execPath, [bundle], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...inheritedEnv(), DATABASE_URL, DATA_DIR, PORTAL_SECRET, SMTP_URL: server.url },
  })
  child.stdin?.on('error', () => undefined)
  const exited = once(child, 'exit')
  const ready = Promise.race([once(child.stdout ?? child, 'data'), exited.then(diedTooEarly)])
  ready.catch(() => undefined)
  let said = ''
  child.stdout?.on('data', (text) => {
    said = String(text).trim()
  })
  return {
    child,
    ready,
    ended: exited.then(server.stop),
    said: () => said,
    sent: () => server.received.map(({ messageId }) => messageId),
  }
}

function diedTooEarly(): never {
  throw new Error('the process ended before it was ready')
}
