import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { setEnv } from '@/lib/env'
import '@/lib/test-support/console-guard'

// Mail, files and the secret of a test never land in the portal's own folder.
const dataDir = mkdtempSync(join(tmpdir(), 'portal-test-'))
setEnv({ DATA_DIR: dataDir, PORTAL_SECRET: 'the secret of the tests, which protects nothing' })

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
