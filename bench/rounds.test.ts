import { expect, it } from 'vitest'
import { alternate, figureOf, ratioOf, spread } from './rounds'

it('a round is floor, ours, ours, floor, after one uncounted run of each', async () => {
  const order: string[] = []
  const side = (name: string, value: number) => async () => {
    order.push(name)
    return value
  }
  const rounds = await alternate(2, { ours: side('B', 3), floor: side('A', 2) })
  expect(order.join('')).toBe('ABABBAABBA')
  expect(rounds).toEqual(Array(2).fill({ ours: [3, 3], floor: [2, 2] }))
})

it('the ratio is taken round by round, ours ÷ floor', () => {
  const rounds = [
    { ours: [1, 1], floor: [2, 2] },
    { ours: [4, 4], floor: [4, 4] },
    { ours: [3, 3], floor: [1, 2] },
  ] satisfies Parameters<typeof ratioOf<number>>[0]
  expect(ratioOf(rounds, Number)).toEqual({ median: 1, min: 0.5, max: 2 })
  expect(figureOf(rounds, 'floor', Number)).toEqual({ median: 2, min: 1, max: 4 })
})

it('the median of an even number of values lies between the two in the middle', () => {
  expect(spread([10, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 10 })
})
