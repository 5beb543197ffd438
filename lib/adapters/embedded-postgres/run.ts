import { spawn } from 'node:child_process'
import { program } from '@/lib/adapters/embedded-postgres/binaries'
import type { Place } from '@/lib/adapters/embedded-postgres/place'
import { inheritedEnv } from '@/lib/env'

export type Outcome = { code: number | null; output: string }

const CLEAN_ENV: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC' }

/** Runs initdb or pg_ctl under the server's account, in a folder it can enter and with nothing of our environment. */
export function run(place: Place, name: 'initdb' | 'pg_ctl', args: string[]): Promise<Outcome> {
  const child = spawn(program(place.binaries, name), args, {
    cwd: place.dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: (process.platform === 'win32' ? inheritedEnv() : CLEAN_ENV) as NodeJS.ProcessEnv,
    ...place.account,
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
