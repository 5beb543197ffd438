import { expect, it } from 'vitest'
import { statementNames } from './statement-name'

it('gives the same statement the same name, and another one another', () => {
  const name = statementNames()
  const first = name({ sql: 'SELECT 1 WHERE id = $1' })
  expect(first).not.toBe('')
  expect(name({ sql: 'SELECT 1 WHERE id = $1' })).toBe(first)
  expect(name({ sql: 'SELECT 2 WHERE id = $1' })).not.toBe(first)
})

it.each([
  [
    'a list, whose best plan depends on its values',
    'SELECT id FROM application WHERE status = $1 order by id LIMIT 20',
  ],
  ['a long one, such as a bulk insert', `INSERT INTO t VALUES ${'($1), '.repeat(1_000)}`],
])('leaves out %s', (_, sql) => {
  expect(statementNames()({ sql })).toBe('')
})

it('names what writes, sorted or not', () => {
  expect(statementNames()({ sql: '\n  INSERT INTO a SELECT id FROM b ORDER BY id' })).not.toBe('')
})

it('names no more than a connection should keep', () => {
  const name = statementNames()
  const named = Array.from({ length: 1_000 }, (_, index) => name({ sql: `SELECT ${index}` })).filter(Boolean)
  expect(named).toHaveLength(200)
})
