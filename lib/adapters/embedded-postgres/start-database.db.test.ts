import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { weAreRoot } from '@/lib/adapters/embedded-postgres/account'
import { startDatabase } from '@/lib/adapters/embedded-postgres/start-database'
import { withClient } from '@/lib/test-support/test-cluster'

const dataDir = mkdtempSync(join(tmpdir(), 'portal-postgres-'))
// As DATA_DIR is made by the portal itself: others may pass through.
chmodSync(dataDir, 0o711)
const cluster = join(dataDir, 'postgresql', 'cluster')
const start = () => startDatabase({ dataDir, throwAway: true })
const isRunning = () => existsSync(join(cluster, 'postmaster.pid'))
const serverPid = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows[0])

afterAll(() => rmSync(dataDir, { recursive: true }))

describe('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  it('sorts and finds Japanese, and the portal is no superuser there', async () => {
    const { url, stop } = await start()
    await ask(url, 'CREATE EXTENSION pg_trgm')
    expect(await ask(url, "SELECT cardinality(show_trgm('髙橋医院')) > 3 AS found")).toEqual({ found: true })
    expect(
      await ask(url, "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'portal'"),
    ).toEqual({
      datlocprovider: 'i',
      datlocale: 'ja',
    })
    expect(await ask(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual({
      rolsuper: false,
    })
    await stop()
    expect(isRunning()).toBe(false)
  })

  it('keeps its data, its port and its password', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept (n int)')
    await first.stop()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, "SELECT to_regclass('kept') IS NOT NULL AS kept")).toEqual({ kept: true })
    await second.stop()
  })

  it('serves several at once; the last one to go ends it', async () => {
    const [one, two, three] = await Promise.all([start(), start(), start()])
    await Promise.all([one.stop(), two.stop()])
    expect(await ask(three.url, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
    await three.stop()
    expect(isRunning()).toBe(false)
  })

  it('is taken over from a launcher that was killed with -9', async () => {
    const launcher = spawn(process.execPath, [
      '--import',
      'tsx',
      'lib/test-support/hold-database.ts',
      dataDir,
    ])
    await once(launcher.stdout, 'data')
    const pid = serverPid()
    launcher.kill('SIGKILL')
    await once(launcher, 'exit')
    const { url, stop } = await start()
    expect(serverPid()).toBe(pid)
    expect(await ask(url, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
    await stop()
    expect(isRunning()).toBe(false)
  })

  it('starts after a power cut, although its old pid is somebody else now', async () => {
    const lock = [process.pid, cluster, 1, 5432, '', '127.0.0.1', '0 0', 'ready'].join('\n')
    writeFileSync(join(cluster, 'postmaster.pid'), `${lock}\n`)
    chmodSync(join(cluster, 'postmaster.pid'), 0o644)
    const { url, stop } = await start()
    expect(await ask(url, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
    await stop()
  })

  it('refuses the data of another version with a sentence that says what to do', async () => {
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
    await expect(startDatabase({ dataDir })).rejects.toThrow(/made by PostgreSQL 17.*set DATA_DIR/)
  })

  if (weAreRoot()) {
    it('works for root under a folder that only root can enter', async () => {
      const closed = mkdtempSync(join(tmpdir(), 'portal-closed-'))
      expect(statSync(closed).mode & 0o777).toBe(0o700)
      const { url, dir, stop } = await startDatabase({ dataDir: join(closed, '.data'), throwAway: true })
      expect(dir.startsWith(closed)).toBe(false)
      expect(await ask(url, 'SELECT 1 AS alive')).toEqual({ alive: 1 })
      await stop()
      for (const folder of [closed, dir]) rmSync(folder, { recursive: true })
    })
  }
})
