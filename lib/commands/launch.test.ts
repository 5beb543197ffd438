import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inheritedEnv } from '@/lib/env'

const start = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...inheritedEnv(), ...env } })

describe('the launcher', () => {
  it('answers wrong usage with 2', () => {
    const { status, stderr } = start(['lib/commands/launch.mjs', 'dance'])
    expect(status).toBe(2)
    expect(stderr).toContain('Usage: node lib/commands/launch.mjs demo|test|')
  })
})

// Not through the launcher, which might begin to install packages in the middle of a test.
describe('a command', () => {
  const command = (name: string) => ['--import', 'tsx', `lib/commands/${name}.ts`]

  it('answers wrong usage with 2', () => {
    expect(start([...command('test'), 'dance'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no step dance'),
    })
  })

  it('stops at a wrong setting with a sentence and nothing else', () => {
    const { status, stderr, stdout } = start(command('demo'), { PORT: '99999' })
    expect(status).toBe(1)
    expect(stderr.trim()).toBe(
      '環境変数 PORT は、1～65535の整数を指定してください。 / ' +
        'The environment variable PORT must be a whole number from 1 to 65535: "99999".',
    )
    expect(stdout).toBe('')
  })
})
