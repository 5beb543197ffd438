import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'
import { VARIABLES } from '@/lib/env-variables'
import { StartProblem } from '@/lib/start-problem'

describe('parseEnv', () => {
  it('needs nothing: every variable has an initial value', () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: resolve('.data'),
      STORAGE_URL: `file:${resolve('.data/files')}`,
      APP_URL: 'http://localhost:3000',
      PORTAL_MODE: 'production',
      CI: false,
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, DATABASE_URL: undefined })
  })

  it('derives the address from the port, and drops a slash at its end', () => {
    expect(parseEnv({ PORT: '3001' }).APP_URL).toBe('http://localhost:3001')
    expect(parseEnv({ APP_URL: 'https://portal.example.jp/' }).APP_URL).toBe('https://portal.example.jp')
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['STORAGE_URL', 'bucket'],
    ['SMTP_URL', 'mail.example.jp'],
    ['APP_URL', 'portal.example.jp'],
    ['PORTAL_MODE', 'test'],
    ['PORTAL_CLOCK', '2026-11-20'],
    ['PORTAL_SECRET', 'too short'],
    ['CI', 'perhaps'],
  ])('stops at %s=%s with a sentence in both languages that names it', (name, value) => {
    const start = () => parseEnv({ PORTAL_MODE: 'demo', [name]: value })
    expect(start).toThrow(StartProblem)
    expect(start).toThrow(new RegExp(`環境変数 ${name} は、.+。 / The environment variable ${name} must`))
  })

  it('never repeats the value of a secret variable', () => {
    const password = 'hunter2'
    expect(() => parseEnv({ DATABASE_URL: `mysql://root:${password}@localhost/x` })).toThrow(/^(?!.*hunter2)/)
    for (const name of ['DATABASE_URL', 'PORTAL_SECRET', 'SMTP_URL', 'STORAGE_URL'] as const) {
      expect(VARIABLES[name].secret).toBe(true)
    }
  })

  it('D-11 moves the clock in the demo only', () => {
    const PORTAL_CLOCK = '2026-11-20T23:59:50+09:00'
    expect(parseEnv({ PORTAL_MODE: 'demo', PORTAL_CLOCK }).PORTAL_CLOCK).toBe(PORTAL_CLOCK)
    expect(() => parseEnv({ PORTAL_CLOCK })).toThrow('PORTAL_MODE=demo')
  })

  it('makes the secret once, for the owner of DATA_DIR alone', () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'portal-env-'))
    const secret = parseEnv({ DATA_DIR }).PORTAL_SECRET
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(parseEnv({ DATA_DIR }).PORTAL_SECRET).toBe(secret)
    expect(readFileSync(join(DATA_DIR, 'secret'), 'utf8').trim()).toBe(secret)
    expect(statSync(join(DATA_DIR, 'secret')).mode & 0o777).toBe(0o600)
  })
})
