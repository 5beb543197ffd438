import { inject } from 'vitest'
import { setEnv } from '@/lib/env'
import { createTestDatabase } from '@/lib/test-support/test-cluster'
import '@/lib/test-support/unit-setup'

// Before a test file is loaded: its own empty database, which `db` and `pool` (lib/adapters/db.ts) then connect to.
setEnv({ DATABASE_URL: await createTestDatabase(inject('testCluster'), inject('testTemplate')) })
