import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { freePort } from '@/lib/adapters/free-port'
import { buildIfStale } from '@/lib/commands/build'
import { setEnv } from '@/lib/env'
import { type ServerProcess, startServer } from './server-process'

const NEXT = 'node_modules/next/dist/bin/next'
const FLOOR_APP = 'bench/floor-app'

let portal: Promise<ServerProcess> | undefined
let floorApp: Promise<ServerProcess> | undefined

/** The production build of the portal, on the database of this run. One for all benches. */
export function portalServer(): Promise<ServerProcess> {
  portal ??= startPortal()
  return portal
}

/** One more of it, with other settings. */
export async function portalServerWith(
  name: string,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  await buildIfStale()
  return servePortal(name, await freePort(), settings)
}

/** A Next page that does nothing, of the same Next and React, built and served in the same way. */
export function floorAppServer(): Promise<ServerProcess> {
  floorApp ??= startFloorApp()
  return floorApp
}

async function startPortal(): Promise<ServerProcess> {
  await buildIfStale()
  const port = await freePort()
  // What is made here for the portal (cookies) must be made for this address.
  setEnv({ PORT: String(port), APP_URL: `http://localhost:${port}` })
  return servePortal('portal', port)
}

function servePortal(name: string, port: number, settings?: Record<string, string>): Promise<ServerProcess> {
  const command = ['lib/commands/web.mjs', String(port)]
  return startServer({ name, command, port, health: '/api/health/live', env: settings })
}

async function startFloorApp(): Promise<ServerProcess> {
  buildFloorApp()
  const port = await freePort()
  const command = [NEXT, 'start', FLOOR_APP, '-p', String(port)]
  return startServer({ name: 'floor-app', command, port, health: '/' })
}

function buildFloorApp(): void {
  const stamp = `${FLOOR_APP}/.next/floor-build`
  const sources = ['next.config.mjs', 'app/layout.jsx', 'app/page.jsx'].map((name) => `${FLOOR_APP}/${name}`)
  const hash = createHash('sha256').update(process.version)
  for (const path of [...sources, 'package-lock.json']) hash.update(readFileSync(path))
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, 'build', FLOOR_APP], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The floor app could not be built:\n${stdout}${stderr}`)
  writeFileSync(stamp, wanted)
}
