import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { barrier, mayEnter } from '@/lib/adapters/embedded-postgres/reach'

const account = { uid: 101, gid: 104 }
const folder = mkdtempSync(join(tmpdir(), 'portal-reach-'))

afterAll(() => rmSync(folder, { recursive: true }))

describe('what the account of the server may enter', () => {
  it.each([
    ['others may pass', { mode: 0o711, uid: 0, gid: 0 }, true],
    ['a folder of root alone', { mode: 0o700, uid: 0, gid: 0 }, false],
    ['its own folder', { mode: 0o700, uid: 101, gid: 0 }, true],
    ['a folder of its group', { mode: 0o710, uid: 0, gid: 104 }, true],
    ['a folder open to all but its group', { mode: 0o705, uid: 0, gid: 104 }, false],
  ])('%s', (_, stats, expected) => expect(mayEnter(stats, account)).toBe(expected))

  it('names the folder that stands in the way, and does not mind what is not there yet', () => {
    const closed = join(folder, 'closed')
    mkdirSync(join(closed, 'clone'), { recursive: true })
    chmodSync(folder, 0o711)
    chmodSync(closed, 0o700)
    const stranger = { uid: 54_321, gid: 54_321 }
    expect(barrier(join(closed, 'clone', '.data'), stranger)).toBe(closed)
    chmodSync(closed, 0o711)
    expect(barrier(join(closed, 'clone', '.data'), stranger)).toBeUndefined()
    expect(barrier(join(closed, 'clone'), undefined)).toBeUndefined()
  })
})
