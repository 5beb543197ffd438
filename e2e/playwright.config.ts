import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '@/e2e/browser'
import { env } from '@/lib/env'

/*
 * How a journey is written
 *
 * - e2e/journeys/*.spec.ts: what a person does, from the first click to the last. e2e/access/*.spec.ts: who may not.
 * - A file runs with JavaScript (project `js`). Named *.nojs.spec.ts it runs with JavaScript switched off (`no-js`),
 *   named *.both.spec.ts it runs in both, so one journey proves R-ALL-2 without being written twice.
 * - e2e/months/*.spec.ts move the demo's clock, and run after all others (project `clock`).
 * - Steps that several files share are functions in e2e/steps/, the people and cases they start from in e2e/scenarios/.
 * - Elements are found by role and name or by label, as a person finds them. No waiting for a time to pass.
 *
 * `npm test -- e2e` starts a portal of its own; `npm run e2e` uses the one at APP_URL (npm run demo in another terminal).
 */
const { executablePath, env: browserEnv } = findBrowser()

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: env().APP_URL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    browserName: 'chromium',
    launchOptions: { executablePath, env: browserEnv, args: BROWSER_FLAGS },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'js', testMatch: /\.spec\.ts$/, testIgnore: [/\.nojs\.spec\.ts$/, /\/months\//] },
    {
      name: 'no-js',
      testMatch: /\.(nojs|both)\.spec\.ts$/,
      testIgnore: /\/months\//,
      use: { javaScriptEnabled: false },
    },
    // Moves the portal's clock, so nobody else may be at it.
    { name: 'clock', testMatch: /\/months\/.*\.spec\.ts$/, dependencies: ['js', 'no-js'] },
  ],
})
