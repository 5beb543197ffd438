import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runningPort } from './server-state'

let cluster = ''
let lock = ''
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), 'portal-lock-'))
  lock = join(cluster, 'postmaster.pid')
})
afterEach(() => rmSync(cluster, { recursive: true }))

describe('the lock file of a server', () => {
  it('is left alone while a server that starts has not filled it yet', async () => {
    writeFileSync(lock, '')
    const asked = runningPort(cluster)
    expect(existsSync(lock)).toBe(true)
    rmSync(lock)
    expect(await asked).toBeUndefined()
  })

  it.each([
    ['that a power cut left empty', ''],
    ['of somebody who is no server', `${process.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n0 0\nready\n`],
  ])('%s is forgotten', async (_, text) => {
    writeFileSync(lock, text)
    expect(await runningPort(cluster)).toBeUndefined()
    expect(existsSync(lock)).toBe(false)
  })
})
