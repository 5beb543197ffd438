import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '@/lib/adapters/db'
import { freePort } from '@/lib/adapters/free-port'
import { store } from '@/lib/adapters/storage/open-store'
import { uploadMaxBytes } from '@/lib/domain/application/upload-rule'
import { env } from '@/lib/env'
import { canReadProcesses, forgetPeak, peakBytes, residentBytes } from './process-figures'
import { alternate, figureOf, milliseconds, type Round, ratioOf } from './rounds'
import { startServer } from './server-process'
import { portalServer } from './servers'
import { type BenchRow, withSpread } from './table'
import { formWithFile, post } from './upload-form'
import { benchWorld } from './world'

const ROUNDS = 5
const WARM_UPS = 20
const MEBIBYTE = 1024 * 1024

type Sent = { ms: number; growth: number }

/** The largest file the portal takes, sent by its form, against a server that pipes the same request into a file. */
export async function measureUpload(): Promise<BenchRow[]> {
  const form = await formWithFile(uploadMaxBytes)
  const ours = await senderTo(await portalTarget(), form)
  const rounds = await alternate(ROUNDS, { ours, floor: await senderTo(await bareTarget(), form) })
  const speed = ({ ms }: Sent) => (form.length / MEBIBYTE / ms) * 1000
  const growth = (sent: Sent) => sent.growth / MEBIBYTE
  const row = { floor: 'bare node:http → file, fsync on both' }
  const rate: BenchRow = {
    ...row,
    what: 'Upload of 100 MiB',
    ...columns(rounds, speed, 'MiB/s'),
    better: 'higher',
  }
  if (!canReadProcesses) return [rate]
  const what = 'Upload of 100 MiB: growth of server memory'
  return [rate, { ...row, what, ...columns(rounds, growth, 'MiB'), better: 'lower' }]
}

const columns = (rounds: Round<Sent>[], figure: (sent: Sent) => number, unit: string) => ({
  ratio: ratioOf(rounds, figure),
  ours: withSpread(figureOf(rounds, 'ours', figure), 0, unit),
  theirs: withSpread(figureOf(rounds, 'floor', figure), 0, unit),
})

/** `clear` looks whether the file arrived, and takes it away. */
type Target = { pid: number; url: string; cookie: string; clear: () => Promise<void> }

/** Growth is the most that was held during one upload beyond what the server had after a few small ones. */
async function senderTo({ pid, url, cookie, clear }: Target, form: Buffer): Promise<() => Promise<Sent>> {
  const send = (what: Buffer) => post(url, what, cookie)
  const small = await formWithFile(64 * 1024)
  for (let time = 0; time < WARM_UPS; time++) await send(small).then(clear)
  const before = residentBytes(pid)
  return async () => {
    forgetPeak(pid)
    const ms = await milliseconds(() => send(form))
    const growth = peakBytes(pid) - before
    await clear()
    return { ms, growth }
  }
}

async function portalTarget(): Promise<Target> {
  const [{ applicant, draftId }, { url, pid }] = [await benchWorld(), await portalServer()]
  const clear = async () => {
    const [file] = await db.upload.findMany({ where: { applicationId: draftId } })
    if (file?.state !== 'CLEAN') throw new Error(`The portal did not take the file: ${file?.refusal}`)
    await store().remove(file.storageKey)
    await db.upload.delete({ where: { id: file.id } })
  }
  return { pid, url: `${url}/applications/${draftId}/answers`, cookie: applicant, clear }
}

async function bareTarget(): Promise<Target> {
  const folder = join(env().DATA_DIR, 'bare')
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const command = ['bench/bare-server.ts', String(port), join(folder, 'upload')]
  const { pid, url } = await startServer({ name: 'bare-server', command, port, health: '/' })
  return { pid, url, cookie: '', clear: () => post(`${url}/forget`, Buffer.alloc(0), '') }
}
