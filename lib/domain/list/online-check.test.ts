import { expect, it } from 'vitest'
import { type OnlineCheckFacts, onlineCheckQuestion } from '@/lib/domain/list/online-check'

const [before, then, after] = ['2026-11-01', '2026-11-10', '2026-11-20'].map(
  (day) => new Date(`${day}T00:00:00Z`),
)
const yes = { onlineCheck: true, changedAt: then as Date }
const no = { onlineCheck: false, changedAt: then as Date }
const none: OnlineCheckFacts = { row: null, approvedAt: null, inUse: false, endedAt: null }

it.each<[string, Partial<OnlineCheckFacts>, string | undefined]>([
  ['nothing to say before there is an approval', {}, undefined],
  ['no row after an approval', { approvedAt: after, inUse: true }, 'MISSING'],
  ['a row without ○, and then the approval', { row: no, approvedAt: after, inUse: true }, 'PROPOSED'],
  ['declared without ○ after the approval', { row: no, approvedAt: before, inUse: true }, undefined],
  ['○ by the existing system, nothing in use', { row: yes }, undefined],
  ['○, and use has ended since', { row: yes, approvedAt: before, endedAt: after }, 'ENDED'],
  ['○ declared after use had ended', { row: yes, approvedAt: before, endedAt: before }, undefined],
  [
    '○, one of two applications ended',
    { row: yes, approvedAt: before, inUse: true, endedAt: after },
    undefined,
  ],
  ['approved and ended again', { row: no, approvedAt: after, endedAt: after }, undefined],
])('R-LST-3 %s', (_, facts, question) => {
  expect(onlineCheckQuestion({ ...none, ...facts })).toBe(question)
})
