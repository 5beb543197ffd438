import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const support = (name: string) => `lib/test-support/${name}.ts`

/**
 * `unit`: no database. `usecases`: files named *.db.test.ts, each on its own copy of a migrated PostgreSQL database,
 * which the set-up starts by itself: `npx vitest run --project usecases lib/usecases/submit-application.db.test.ts`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,app,prisma,e2e,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
          testTimeout: 30_000,
          setupFiles: [support('unit-setup')],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'usecases',
          include: ['{lib,app,prisma}/**/*.db.test.ts'],
          globalSetup: [support('usecases-global-setup')],
          setupFiles: [support('usecases-setup')],
          // On a busy machine; nothing is asserted about time.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
