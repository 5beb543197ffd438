import { expect, test } from 'vitest'
import { allowedActions } from '@/lib/domain/workflow'
import { isQueueName, openStatuses, queueNames, queues } from './queue'
import { applicationWorkflow } from './workflow'

test('R-CLK-1 whatever a clerk can approve lies in the queue 審査待ち, and nothing else does', () => {
  const decidable = applicationWorkflow.statuses.filter((status) =>
    allowedActions(applicationWorkflow, 'clerk', status).some(({ action }) => action === 'approve'),
  )
  expect([...queues.review.statuses].sort()).toEqual([...decidable].sort())
})

test('R-CLK-1 every open application lies in exactly one of the lists that leave nothing out', () => {
  const whole = (['review', 'sent-back', 'on-hold'] as const).flatMap((name) => queues[name].statuses)
  expect([...whole].sort()).toEqual([...openStatuses].sort())
  for (const name of queueNames)
    expect(openStatuses).toEqual(expect.arrayContaining([...queues[name].statuses]))
})

test.each(['', 'constructor', 'REVIEW', 'review/'])('%j is no queue', (name) => {
  expect(isQueueName(name)).toBe(false)
})
