import { expect, it } from 'vitest'
import { withoutUndone } from './without-undone'

const told = (...actions: string[]) =>
  withoutUndone(actions.map((action) => ({ action }))).map((e) => e.action)

it.each([
  [['submit'], ['submit']],
  [[], []],
  [['undo', 'reject', 'submit'], ['submit']],
  [
    ['undoToHeld', 'resume', 'hold', 'submit'],
    ['hold', 'submit'],
  ],
  [['undo', 'issue', 'approve', 'submit'], ['submit']],
  [['undo', 'approve', 'submit'], ['submit']],
  [
    ['reject', 'undo', 'issue', 'approve', 'undo', 'sendBack', 'submit'],
    ['reject', 'submit'],
  ],
  [
    ['end', 'issue', 'approve', 'submit'],
    ['end', 'issue', 'approve', 'submit'],
  ],
])('R-APP-8 of %j an applicant reads %j', (happened, read) => {
  expect(told(...happened)).toEqual(read)
})
