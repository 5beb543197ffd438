import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { atEnd } from '@/lib/commands/ending'
import { env, inheritedEnv } from '@/lib/env'

/** A server in a process of its own, so that its CPU time and memory are nobody else's. */
export type ServerProcess = { url: string; pid: number }

type Program = {
  name: string
  command: string[]
  port: number
  health: string
  env?: Record<string, string>
}

const PATIENCE_MS = 60_000

/** Answers at `health` when this returns, and ends with us, even by kill -9 (follow-parent.mjs). */
export async function startServer({
  name,
  command,
  port,
  health,
  env: own,
}: Program): Promise<ServerProcess> {
  const folder = join(env().DATA_DIR, 'logs')
  mkdirSync(folder, { recursive: true })
  const log = join(folder, `${name}.log`)
  const output = openSync(log, 'w')
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', './lib/commands/follow-parent.mjs', ...command], {
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
    env: {
      ...inheritedEnv(),
      PORTAL_PARENT: String(process.pid),
      NODE_ENV: 'production',
      PORT: String(port),
      APP_URL: url,
      ...own,
    },
  })
  atEnd(() => end(child))
  await answering(child, url + health).catch((error) => {
    throw new Error(`${name}: ${error.message}\n${readFileSync(log, 'utf8').slice(-3000)}`)
  })
  return { url, pid: child.pid ?? 0 }
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await setTimeout(100)) {
    if (child.exitCode !== null) throw new Error(`ended with exit code ${child.exitCode}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error(`${url} gave no answer`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = global.setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}
