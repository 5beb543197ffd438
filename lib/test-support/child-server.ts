import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

export type ChildServer = { process: ChildProcess; stop: () => Promise<void> }

const patience = 30_000

/** Starts a server that stays in the foreground, and waits until it answers. */
export async function startChild(
  program: string,
  args: string[],
  answers: () => Promise<boolean>,
): Promise<ChildServer> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => said.push(String(text)))
  }
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  for (const start = performance.now(); !(await answers().catch(() => false)); await setTimeout(50)) {
    const late = performance.now() - start > patience
    if (child.exitCode === null && !late) continue
    await stop()
    throw new Error(`${program} does not answer:\n${said.join('')}`)
  }
  return { process: child, stop }
}
