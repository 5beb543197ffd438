import { fillDemoWorld, openDatabase } from '@/lib/commands/data'
import { runCommand } from '@/lib/commands/ending'
import { requireFreePort } from '@/lib/commands/require-free-port'
import { startPortal } from '@/lib/commands/running-portal'
import { env, setEnv } from '@/lib/env'

/** The demo from the sources, with reloading. */
await runCommand(async () => {
  setEnv({ PORTAL_MODE: 'demo' })
  await requireFreePort(env().PORT)
  await openDatabase(console.log)
  const accounts = await fillDemoWorld()
  const { broken } = await startPortal('dev')
  for (const line of [`\nReady: ${env().APP_URL}`, ...accounts]) console.log(line)
  throw await broken
})
