import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { placeFor } from '@/lib/adapters/embedded-postgres/place'
import { run } from '@/lib/adapters/embedded-postgres/run'
import { startDatabase } from '@/lib/adapters/embedded-postgres/start-database'
import { logger } from '@/lib/adapters/logger'
import { migrate } from '@/lib/adapters/migrate'
import { pause } from '@/lib/adapters/pause'
import { setEnv } from '@/lib/env'

// A server of its own, because this test stops it; the connections are made when their module is, so only after that.
const dataDir = mkdtempSync(join(tmpdir(), 'portal-outage-'))
const servers = [await startDatabase({ dataDir })]
setEnv({ DATABASE_URL: servers[0]?.url ?? '' })
await migrate(servers[0]?.url ?? '')
const { db } = await import('@/lib/adapters/db')
const { workOffSteps } = await import('./run-step')
const { startStep } = await import('./start-step')
const world = await import('@/lib/test-support/month-world')
const { expectWholeRun } = await import('@/lib/test-support/run-audit')

afterAll(async () => {
  await db.$disconnect()
  for (const server of servers) await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const stops = 20
const count = 300

it(`R-CLK-5 ${stops} immediate stops of PostgreSQL lose, double and skip nothing; a decision that was answered stands`, async () => {
  vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  await world.setClock(world.afterCutoff)
  await world.fileNotices({ count })
  await world.makeMonth('CLOSED')
  const act = await world.supervisor()
  const step = await startStep(act, world.asSupervisor, world.month, 'register')
  await stopServer()
  await startServer()
  expect(await untilItAnswers(() => db.runStep.count({ where: { id: step.id } }))).toBe(1)
  const ending = new AbortController()
  const working = workOn(ending.signal)
  let stopped = 1
  for (; stopped < stops; stopped++) {
    await pause(randomInt(20, 160))
    await stopServer()
    await startServer()
  }
  const unfinished = await untilItAnswers(() => db.runStep.count({ where: { status: { not: 'DONE' } } }))
  expect(unfinished, 'the run has to outlast the stops').toBeGreaterThan(0)
  await vi.waitFor(isDone, { timeout: 120_000, interval: 100 })
  ending.abort()
  await working
  await expectWholeRun(count)
}, 300_000)

async function workOn(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await workOffSteps(signal, { deciding: 8, drawing: 4 }).catch(() => undefined)
    await pause(20)
  }
}

async function isDone(): Promise<void> {
  expect(await db.runStep.count({ where: { status: 'DONE' } })).toBe(2)
}

async function untilItAnswers<T>(ask: () => Promise<T>): Promise<T> {
  return await vi.waitFor(ask, { timeout: 10_000, interval: 50 })
}

async function stopServer() {
  const place = placeFor(dataDir)
  await run(place, 'pg_ctl', ['stop', '-m', 'immediate', '-w', '-D', place.cluster])
}

async function startServer() {
  servers.push(await startDatabase({ dataDir }))
}
