import { describe, expect, it } from 'vitest'
import type { Command, Given } from '@/lib/commands/portal/command'
import { runPortalCommand } from '@/lib/commands/portal/run-portal-command'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { captureOutput } from '@/lib/test-support/captured-output'

const written = captureOutput()

let given: Given | undefined
const feed: Command = {
  name: 'feed fish',
  takes: ['FOOD'],
  help: '魚に餌をやる',
  options: { amount: { value: 'N', isRequired: true, help: '量' }, json: { help: 'JSON' } },
  run: async (words) => {
    given = words
    if (words.is('json')) throw new ProblemsFound({ field: 'file', message: '餌がありません。' })
    return 0
  },
}
const run = (...words: string[]) => runPortalCommand([feed], words)

describe('the operator’s command line', () => {
  it('calls the command with its words and options', async () => {
    expect(await run('feed', 'fish', 'krill', '--amount', '3')).toBe(0)
    expect([given?.words, given?.value('amount'), given?.is('json')]).toEqual([['krill'], '3', false])
  })

  it.each([
    [[], 'コマンドを指定してください。'],
    [['feed'], '「feed」というコマンドはありません。'],
    [['feed', 'cat', 'krill'], '「feed cat krill」というコマンドはありません。'],
    [['feed', 'fish'], 'FOOD を指定してください。'],
    [['feed', 'fish', 'krill', 'more'], '「more」は余分です。'],
    [['feed', 'fish', 'krill', '--speed', '9'], 'オプションの書き方に誤りがあります'],
    [['feed', 'fish', 'krill', '--amount'], 'オプションの書き方に誤りがあります'],
  ])('exit 2 for %j', async (words, sentence) => {
    expect(await run(...words)).toBe(2)
    expect(written.err).toContain(sentence)
    expect(written.err).toContain('npm run portal -- ')
    expect(written.out).toBe('')
  })

  it('exit 1 with the reason on stderr, and as JSON where that was asked for', async () => {
    expect(await run('feed', 'fish', 'krill', '--json')).toBe(1)
    expect(written.err).toBe('餌がありません。\n')
    expect(JSON.parse(written.out)).toMatchObject({ outcome: 'refused', problems: [{ field: 'file' }] })
  })

  it.each([[['--help']], [['-h']], [['feed', '--help']]])('%j lists the commands', async (words) => {
    expect(await run(...words)).toBe(0)
    expect(written.out).toContain('feed fish FOOD  魚に餌をやる')
  })

  it('--help of a command lists its options', async () => {
    expect(await run('feed', 'fish', '--help')).toBe(0)
    expect(written.out).toContain('npm run portal -- feed fish FOOD --amount N [--json]')
  })
})
