import { join, relative } from 'node:path'
import { buildIfStale } from '@/lib/commands/build'
import { fillDemoWorld, openDatabase } from '@/lib/commands/data'
import { runCommand } from '@/lib/commands/ending'
import { requireFreePort } from '@/lib/commands/require-free-port'
import { startPortal } from '@/lib/commands/running-portal'
import { env, setEnv } from '@/lib/env'

const started = Date.now()

const say = (line: string) => console.log(line)

await runCommand(async () => {
  setEnv({ PORTAL_MODE: 'demo' })
  const { PORT } = env()
  await requireFreePort(PORT)
  await openDatabase(say)
  const accounts = await fillDemoWorld()
  say('Build: looking for changes …')
  say((await buildIfStale()) ? 'Build: done' : 'Build: the one from last time is still good')
  const { broken } = await startPortal()
  for (const line of announcement(accounts)) say(line)
  throw await broken
})

function announcement(accounts: string[]): string[] {
  const { APP_URL, DATA_DIR } = env()
  const shown = (name: string) => relative('.', join(DATA_DIR, name)) || name
  return [
    '',
    `Kenshin Portal is ready after ${((Date.now() - started) / 1000).toFixed(1)} s: ${APP_URL}`,
    '',
    ...accounts,
    '',
    `Mail:  ${APP_URL}/dev/mail (files in ${shown('mail')}/)`,
    `Logs:  ${shown('logs')}/   Data: ${shown('')}/`,
    'Ctrl-C ends it; npm run demo starts it again with the same data.',
  ]
}
