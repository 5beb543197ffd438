import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { freePort } from '@/lib/adapters/free-port'
import { buildIfStale } from '@/lib/commands/build'
import { fillDemoWorld } from '@/lib/commands/data'
import { atEnd } from '@/lib/commands/ending'
import { startPortal } from '@/lib/commands/running-portal'
import { countPlaywright } from '@/lib/commands/test-steps/playwright-report'
import { NOTHING, type TestStep, withExitCode } from '@/lib/commands/test-steps/result'
import { runTool } from '@/lib/commands/test-steps/run-tool'
import { setEnv } from '@/lib/env'
import { ensureTemplate } from '@/lib/test-support/template-database'
import { createTestDatabase, dropTestDatabases, startTestCluster } from '@/lib/test-support/test-cluster'

const FOLDER = resolve('test-results/portal')
const REPORT = resolve('test-results/e2e.json')

/** A demo portal of its own, on a free port and with data of its own, and every journey in a real browser. */
export const e2e: TestStep = async () => {
  if (globSync('e2e/**/*.spec.ts').length === 0) return NOTHING
  rmSync(FOLDER, { recursive: true, force: true })
  rmSync(REPORT, { force: true })
  const port = String(await freePort())
  setEnv({ PORTAL_MODE: 'demo', PORT: port, APP_URL: `http://localhost:${port}`, DATA_DIR: FOLDER })
  await openTestDatabase()
  await fillDemoWorld()
  await buildIfStale()
  await startPortal()
  const code = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
  )
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined
  return withExitCode(report ? countPlaywright(report) : NOTHING, code)
}

async function openTestDatabase(): Promise<void> {
  const cluster = await startTestCluster()
  atEnd(() => cluster.stop())
  atEnd(() => dropTestDatabases(cluster.url))
  const template = await ensureTemplate(cluster.url)
  setEnv({ DATABASE_URL: await createTestDatabase(cluster.url, template, process.pid) })
}
