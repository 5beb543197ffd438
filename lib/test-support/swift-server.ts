import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/lib/adapters/free-port'
import { type ChildServer, startChild } from './child-server'
import { installedProgram } from './installed-program'

const kinds = ['account', 'container', 'object'] as const
const programs = [...kinds, 'proxy'].map((kind) => `swift-${kind}-server`)

export const noSwift = programs.every(installedProgram)
  ? undefined
  : 'Swift is not installed (Debian: swift-proxy swift-account swift-container swift-object)'

export const swiftKeys = { accessKeyId: 'test:tester', secretAccessKey: 'testing' }

export type SwiftServer = { endpoint: string; stop: () => Promise<void> }

/** A real S3 server: OpenStack Swift with s3api, one copy of everything, on one folder. */
export async function startSwift(): Promise<SwiftServer> {
  const folder = await mkdtemp(join(tmpdir(), 'swift-'))
  await mkdir(join(folder, 'devices', 'd1'), { recursive: true })
  const running: ChildServer[] = []
  const stop = async () => {
    await Promise.all(running.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    for (const kind of kinds) {
      const port = await freePort()
      makeRing(folder, kind, port)
      running.push(await start(folder, kind, port, storageConfig(kind)))
    }
    const port = await freePort()
    running.push(await start(folder, 'proxy', port, proxyConfig))
    return { endpoint: `http://127.0.0.1:${port}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function makeRing(folder: string, kind: string, port: number): void {
  const build = (...args: string[]) =>
    execFileSync(installedProgram('swift-ring-builder') ?? '', [join(folder, `${kind}.builder`), ...args])
  build('create', '2', '1', '0')
  build('add', `r1z1-127.0.0.1:${port}/d1`, '1')
  build('rebalance')
}

async function start(folder: string, kind: string, port: number, parts: string[]): Promise<ChildServer> {
  const path = join(folder, `${kind}.conf`)
  const common = [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    `user = ${userInfo().username}`,
    `swift_dir = ${folder}`,
    `devices = ${join(folder, 'devices')}`,
    'workers = 0',
    'mount_check = false',
    'disable_fallocate = true',
    'log_level = ERROR',
  ]
  await writeFile(path, `${[...common, ...parts].join('\n')}\n`)
  const answers = async () => (await fetch(`http://127.0.0.1:${port}/healthcheck`)).ok
  return startChild(installedProgram(`swift-${kind}-server`) ?? '', [path, '--verbose'], answers)
}

function storageConfig(kind: string): string[] {
  return [
    '[pipeline:main]',
    `pipeline = healthcheck ${kind}-server`,
    `[app:${kind}-server]`,
    `use = egg:swift#${kind}`,
    '[filter:healthcheck]',
    'use = egg:swift#healthcheck',
  ]
}

const filters =
  'catch_errors gatekeeper healthcheck cache listing_formats bulk s3api tempauth copy slo dlo versioned_writes'

const proxyConfig = [
  '[pipeline:main]',
  `pipeline = ${filters} proxy-server`,
  '[app:proxy-server]',
  'use = egg:swift#proxy',
  'account_autocreate = true',
  ...filters
    .split(' ')
    .flatMap((name) => [
      `[filter:${name}]`,
      `use = egg:swift#${name === 'cache' ? 'memcache' : name}`,
      ...(name === 's3api' ? ['location = us-east-1'] : []),
      ...(name === 'tempauth' ? ['user_test_tester = testing .admin'] : []),
    ]),
]
