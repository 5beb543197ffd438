import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inheritedEnv } from '@/lib/env'
import { StartProblem } from '@/lib/start-problem'

/** A program of ours that runs beside this one. `ended` is settled when it has exited, for whatever reason. */
export type Service = {
  name: string
  ended: Promise<number | null>
  tail: () => string
  stop: () => Promise<void>
}

export type ServiceOptions = {
  name: string
  /** A JavaScript or TypeScript file and its arguments. */
  command: string[]
  /** Where its output goes; this terminal if left out. */
  log?: string
  env?: Record<string, string>
}

const GRACE_MS = 10_000

export function startService({ name, command, log, env = {} }: ServiceOptions): Service {
  const output = log === undefined ? 'inherit' : openLog(log)
  const child = spawn(process.execPath, [...preloads(command), ...command], {
    // IPC: the service ends when we die. A group of its own: Ctrl-C reaches it through us, in order, and once.
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
    env: { ...inheritedEnv(), PORTAL_PARENT: String(process.pid), ...env },
  })
  if (typeof output === 'number') closeSync(output)
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve)
    child.on('error', () => resolve(null))
  })
  return { name, ended, tail: () => (log ? lastLines(log) : ''), stop: () => stop(child, ended) }
}

/** The sentence for a service that ended although nobody asked it to. */
export const serviceDied = ({ name, tail }: Service, code: number | null) =>
  new StartProblem(`The ${name} process ended by itself (exit code ${code}). Its last lines:\n${tail()}`)

function preloads(command: string[]): string[] {
  const typescript = command[0]?.endsWith('.ts') ? ['--import', 'tsx'] : []
  return [...typescript, '--import', './lib/commands/follow-parent.mjs']
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => killGroup(child), GRACE_MS)
  await ended
  clearTimeout(timer)
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It ended in the meantime.
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return openSync(path, 'w', 0o600)
}

const lastLines = (path: string): string =>
  readFileSync(path, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
