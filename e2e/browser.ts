import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { unpackedChromium } from '@/e2e/npm-chromium'
import { env, inheritedEnv } from '@/lib/env'
import { StartProblem } from '@/lib/start-problem'

export type Browser = { executablePath: string; env: Record<string, string> }

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium that is there already, in this order: E2E_CHROMIUM, Playwright's own download, the machine's, and the one
 * that npm brings (Linux x64), which needs neither apt nor root. Nothing is downloaded here.
 */
export function findBrowser(): Browser {
  const { E2E_CHROMIUM } = env()
  if (E2E_CHROMIUM && !existsSync(E2E_CHROMIUM)) {
    throw new StartProblem(`E2E_CHROMIUM names a file that does not exist: ${E2E_CHROMIUM}`)
  }
  const path = [E2E_CHROMIUM, chromium.executablePath(), ...INSTALLED].find(
    (file) => file && existsSync(file),
  )
  const ours = inheritedEnv() as Record<string, string>
  if (path) return { executablePath: path, env: ours }
  const { executablePath, env: needs } = unpackedChromium()
  return { executablePath, env: { ...ours, ...needs } }
}

/** Without a GPU and without a word to the outside: a closed network refuses Chromium's own calls, many at a time. */
export const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
