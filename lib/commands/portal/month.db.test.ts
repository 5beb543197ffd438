import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { monthCommands } from '@/lib/commands/portal/month'
import { runPortalCommand } from '@/lib/commands/portal/run-portal-command'
import { captureOutput } from '@/lib/test-support/captured-output'
import { fileNotices, month, registerAll, setClock } from '@/lib/test-support/month-world'
import { testDatabase } from '@/lib/test-support/test-database'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const written = captureOutput()

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(new Date('2026-11-21T00:00:10+09:00'))
})

const run = (...words: string[]) => runPortalCommand(monthCommands, ['month', ...words])

describe('R-CLK-5 npm run portal -- month', () => {
  it('shows, closes, publishes and reconciles a run', async () => {
    await fileNotices({ count: 2 })
    expect(await run('show', month)).toBe(0)
    expect(written.out).toContain('令和8年11月の処理: 受付中 OPEN')
    expect(written.out).toContain('締切日 令和8年（2026年）11月20日（金）')
    expect(await run('close', month, '--dry-run')).toBe(0)
    expect(await db.monthRun.count()).toBe(0)
    expect(await run('close', month)).toBe(0)
    expect(written.out).toContain('締め切りました（対象2件）')
    await setClock(new Date('2026-11-25T09:00:00+09:00'))
    await registerAll()
    expect(await run('publish', month, '--dry-run')).toBe(0)
    expect(await db.notice.count({ where: { status: 'PUBLISHED' } })).toBe(0)
    expect(await run('publish', month)).toBe(0)
    written.out = ''
    expect(await run('reconcile', month, '--json')).toBe(0)
    expect(JSON.parse(written.out)).toEqual({ deed: 'reconcile', month, differences: [] })
    expect(await db.auditEntry.count({ where: { name: 'month.publish', actorRole: 'operator' } })).toBe(1)
  })

  it('refuses with a reason and exit 1: before the cutoff, twice, unpublished', async () => {
    expect(await run('close', '2026-12')).toBe(1)
    expect(written.err).toContain('まだ締切日を過ぎていません')
    expect(await run('close', month)).toBe(0)
    expect(await run('close', month)).toBe(1)
    expect(await run('publish', month)).toBe(1)
    expect(written.err).toContain('返還が終わっていない届出')
  })

  it('exit 1 and the list where something does not agree', async () => {
    await fileNotices({ count: 2, status: 'REGISTERED' })
    expect(await run('reconcile', month)).toBe(1)
    expect(written.out).toContain('code-missing N08-1')
    expect(written.err).toContain('食い違いがあります')
  })

  it.each([['2026-13'], ['11'], [], ['2026-11', 'x']])('%j is wrong usage', async (...words) => {
    expect(await run('show', ...words)).toBe(2)
  })
})
