import { expect, test } from 'vitest'
import { allowedActions } from '@/lib/domain/workflow'
import { isQueueName, queueNames, queues } from './queue'
import { applicationWorkflow } from './workflow'

test('R-CLK-1 whatever a clerk can approve lies in the queue 審査待ち, and nothing else does', () => {
  const decidable = applicationWorkflow.statuses.filter((status) =>
    allowedActions(applicationWorkflow, 'clerk', status).some(({ action }) => action === 'approve'),
  )
  expect([...queues.review.statuses].sort()).toEqual([...decidable].sort())
})

test('no application lies in two queues', () => {
  const all = queueNames.flatMap((name) => queues[name].statuses)
  expect(new Set(all).size).toBe(all.length)
})

test.each(['', 'constructor', 'REVIEW', 'review/'])('%j is no queue', (name) => {
  expect(isQueueName(name)).toBe(false)
})
