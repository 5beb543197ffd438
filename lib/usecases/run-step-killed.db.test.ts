import { randomInt } from 'node:crypto'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { pause } from '@/lib/adapters/pause'
import { mailLanes } from '@/lib/commands/run-worker'
import { type KillableWorker, killableWorkers } from '@/lib/test-support/killable-worker'
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

const workers = await killableWorkers('step-worker')
afterAll(() => workers.stop())
beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

const kills = 200
const count = 400

it(`R-CLK-5 a worker killed by kill -9 at ${kills} random points of a run loses, doubles and skips no code, and each crash repeats no mail but those in hand, once`, async () => {
  await fileNotices({ count })
  await makeMonth('CLOSED')
  await startStep(await supervisor(), asSupervisor, month, 'register')
  const lives: KillableWorker[] = []
  let killed = 0
  for (let done = false; !done; ) {
    const worker = await workers.next()
    lives.push(worker)
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
  await expectEveryMail(lives)
}, 600_000)

/**
 * At least once, and at most one repeat a crash: a worker sends no mail twice in its life, and of what it sent the next
 * ones repeat only what it had in hand when it was killed.
 */
async function expectEveryMail(lives: readonly KillableWorker[]): Promise<void> {
  const queued = await db.outboxMail.findMany({ select: { id: true } })
  const sentBy = lives.map((life) => life.sent())
  expect(new Set(sentBy.flat())).toEqual(new Set(queued.map(({ id }) => `<${id}@kenshin-portal.example>`)))
  for (const [index, sent] of sentBy.entries()) {
    expect(new Set(sent).size).toBe(sent.length)
    const later = new Set(sentBy.slice(index + 1).flat())
    expect(sent.filter((id) => later.has(id)).length).toBeLessThanOrEqual(mailLanes)
  }
  expect(await db.outboxMail.count({ where: { sentAt: null } })).toBe(0)
}

const notHandedBack = () => db.notice.count({ where: { status: { not: 'HANDED_BACK' } } })
