import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signatureVersion } from '@/lib/adapters/scan/clamd'
import { startChild } from './child-server'
import { eicar } from './eicar'
import { installedProgram } from './installed-program'

export const noClamd = installedProgram('clamd')
  ? undefined
  : 'clamd is not installed (Debian: clamav-daemon)'

/** Found by its hash alone: nothing in it looks like anything. */
export const knownByHash = Buffer.from('%PDF-1.4 a file that our own signature knows by its hash\n')

export type ClamdServer = { url: string; stop: () => Promise<void> }

/** A real clamd with two signatures of our own, since none can be fetched: EICAR anywhere, and one file by its hash. */
export async function startClamd({ mostMegabytes = 120 } = {}): Promise<ClamdServer> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  const socket = join(folder, 'clamd.ctl')
  const md5 = createHash('md5').update(knownByHash).digest('hex')
  await writeFile(join(folder, 'own.ndb'), `Own.Eicar:0:*:${Buffer.from(eicar).toString('hex')}\n`)
  await writeFile(join(folder, 'own.hdb'), `${md5}:${knownByHash.length}:Own.Hash\n`)
  const settings = {
    DatabaseDirectory: folder,
    LocalSocket: socket,
    TemporaryDirectory: folder,
    Foreground: 'yes',
    StreamMaxLength: `${mostMegabytes}M`,
    MaxScanSize: `${mostMegabytes}M`,
    MaxFileSize: `${mostMegabytes}M`,
  }
  const config = Object.entries(settings).map((line) => line.join(' '))
  await writeFile(join(folder, 'clamd.conf'), `${config.join('\n')}\n`)
  const url = `unix:${socket}`
  const clamd = await startChild(
    installedProgram('clamd') ?? '',
    [`--config-file=${join(folder, 'clamd.conf')}`],
    async () => (await signatureVersion(url)) !== '',
  )
  const stop = async () => {
    await clamd.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, stop }
}
