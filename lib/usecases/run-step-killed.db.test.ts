import { randomInt } from 'node:crypto'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { pause } from '@/lib/adapters/pause'
import { killableWorkers } from '@/lib/test-support/killable-worker'
import {
  afterCutoff,
  asSupervisor,
  fileNotices,
  makeMonth,
  month,
  setClock,
  supervisor,
} from '@/lib/test-support/month-world'
import { expectWholeRun } from '@/lib/test-support/run-audit'
import { testDatabase } from '@/lib/test-support/test-database'
import { startStep } from './start-step'

const workers = await killableWorkers()
afterAll(() => workers.stop())
beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

const kills = 200
const count = 400

it(`R-CLK-5 a worker killed by kill -9 at ${kills} random points of a run loses, doubles and skips no code`, async () => {
  await fileNotices({ count })
  await makeMonth('CLOSED')
  await startStep(await supervisor(), asSupervisor, month, 'register')
  let killed = 0
  for (let done = false; !done; ) {
    const worker = await workers.next()
    const left = await notHandedBack()
    if (killed < kills && left > 0) {
      // As long as there is much left, late enough to get on; then early, so that the run outlasts the kills.
      const isAhead = left / count > 1 - killed / kills
      await pause(randomInt(0, isAhead ? 120 : 25))
      worker.child.kill('SIGKILL')
      killed += 1
    }
    await worker.ended
    done = (await db.runStep.count({ where: { status: { not: 'DONE' } } })) === 0
  }
  expect(killed).toBe(kills)
  await expectWholeRun(count)
}, 600_000)

const notHandedBack = () => db.notice.count({ where: { status: { not: 'HANDED_BACK' } } })
