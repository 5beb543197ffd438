import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { atEnd } from '@/lib/commands/ending'
import { type Service, serviceDied, startService } from '@/lib/commands/service'
import { env } from '@/lib/env'
import { StartProblem } from '@/lib/start-problem'

const NEXT = 'node_modules/next/dist/bin/next'
const PATIENCE_MS = 120_000

export type RunningPortal = {
  /** Settles with a problem as soon as one of the processes ends by itself. */
  broken: Promise<StartProblem>
}

/**
 * Web and worker, answering `GET /api/health/ready` with 200. They end with this process, the web first. `start` serves
 * the build and logs to files, `dev` serves the sources and logs to the terminal.
 */
export async function startPortal(next: 'start' | 'dev' = 'start'): Promise<RunningPortal> {
  const { PORT } = env()
  const worker = startPart('worker', ['lib/commands/worker.ts'], next)
  const web = startPart('web', webCommand(next, PORT), next)
  const broken = Promise.race([diesAsProblem(worker), diesAsProblem(web)])
  await Promise.race([ready(PORT), broken.then((problem) => Promise.reject(problem))])
  return { broken }
}

function webCommand(next: 'start' | 'dev', port: number): string[] {
  return next === 'start' ? ['lib/commands/web.mjs', String(port)] : [NEXT, next, '-p', String(port)]
}

function startPart(name: string, command: string[], next: 'start' | 'dev'): Service {
  const { PORT, DATA_DIR, APP_URL } = env()
  const part = startService({
    name,
    command,
    log: next === 'start' ? join(DATA_DIR, 'logs', `${name}.log`) : undefined,
    env: { PORT: String(PORT), APP_URL, NEXTAUTH_URL: APP_URL, NEXT_TELEMETRY_DISABLED: '1' },
  })
  atEnd(() => part.stop())
  return part
}

const diesAsProblem = (service: Service): Promise<StartProblem> =>
  service.ended.then((code) => serviceDied(service, code))

async function ready(port: number): Promise<void> {
  const url = `http://localhost:${port}/api/health/ready`
  let last = 'no answer'
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await setTimeout(150)) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    if (answer) last = `${answer.status} ${await answer.text()}`
  }
  throw new StartProblem(`The portal was not ready after two minutes. ${url} said: ${last}`)
}
