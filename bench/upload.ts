import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '@/lib/adapters/db'
import { freePort } from '@/lib/adapters/free-port'
import { pause } from '@/lib/adapters/pause'
import { store } from '@/lib/adapters/storage/open-store'
import type { Store } from '@/lib/adapters/storage/store'
import { uploadMaxBytes } from '@/lib/domain/application/upload-rule'
import { env } from '@/lib/env'
import { canReadProcesses, forgetPeak, peakBytes, residentBytes } from './process-figures'
import { alternate, figureOf, milliseconds, type Round, ratioOf } from './rounds'
import { s3Server } from './s3-server'
import { type ServerProcess, startServer } from './server-process'
import { portalServer, portalServerWith } from './servers'
import { type BenchRow, withSpread } from './table'
import { pdfOf, sendFile } from './upload-file'
import { formWithFile, post } from './upload-form'
import { benchWorld } from './world'

const ROUNDS = 5
/** Until the memory that V8 gives to young objects has been in use once; it is kept, however large a file is. */
const WARM_UPS = 100
const MEBIBYTE = 1024 * 1024
const SMALL = 2 * MEBIBYTE

type Sent = { ms: number; growth: number }

/** Sends a file of so many bytes. `clear` looks whether it arrived, and takes it away. */
type Target = { pid: number; send: (size: number) => Promise<void>; clear: () => Promise<void> }

/** The largest file the portal takes, against a server that pipes the same request into a file. */
export async function measureUpload(): Promise<BenchRow[]> {
  const [portal, bare] = [await portalTarget(await portalServer(), store()), await bareTarget()]
  return [
    ...(await rows('Upload of 100 MiB', await byScript(portal), await byForm(bare))),
    ...(await rows('Upload of 100 MiB by a plain form', await byForm(portal), await byForm(bare))),
    ...(await rowsOnS3(bare)),
  ]
}

/** On a real S3 server of this machine, which decides how fast it is: only what it costs the portal is told. */
async function rowsOnS3(bare: Server): Promise<BenchRow[]> {
  const server = await s3Server()
  if (!server) return []
  const portal = await portalTarget(await portalServerWith('portal-s3', server.settings), server.store)
  const both = await rows('Upload of 100 MiB to S3', await byScript(portal), await byForm(bare))
  return both.slice(1)
}

async function rows(what: string, ours: Target, floor: Target): Promise<BenchRow[]> {
  const rounds = await alternate(ROUNDS, { ours: await senderTo(ours), floor: await senderTo(floor) })
  const speed = ({ ms }: Sent) => (uploadMaxBytes / MEBIBYTE / ms) * 1000
  const growth = (sent: Sent) => sent.growth / MEBIBYTE
  const row = { floor: 'bare node:http → file, fsync on both' }
  const rate: BenchRow = { ...row, what, ...columns(rounds, speed, 'MiB/s'), better: 'higher' }
  if (!canReadProcesses) return [rate]
  const memory = `${what}: growth of server memory`
  return [rate, { ...row, what: memory, ...columns(rounds, growth, 'MiB'), better: 'lower' }]
}

const columns = (rounds: Round<Sent>[], figure: (sent: Sent) => number, unit: string) => ({
  ratio: ratioOf(rounds, figure),
  ours: withSpread(figureOf(rounds, 'ours', figure), 0, unit),
  theirs: withSpread(figureOf(rounds, 'floor', figure), 0, unit),
})

/** Growth is the most that was held during one upload beyond what the server had after a few small ones. */
async function senderTo({ pid, send, clear }: Target): Promise<() => Promise<Sent>> {
  for (let time = 0; time < WARM_UPS; time++) await send(SMALL).then(clear)
  const before = residentBytes(pid)
  return async () => {
    forgetPeak(pid)
    const ms = await milliseconds(() => send(uploadMaxBytes))
    // A large file is looked into after the answer: that costs memory too.
    await clear()
    const growth = peakBytes(pid) - before
    return { ms, growth }
  }
}

type Server = { pid: number; url: string; cookie: string; draftId: string; clear: () => Promise<void> }

/** As pages with scripts send it: announced with its SHA-256, then as it is. */
async function byScript(server: Server): Promise<Target> {
  const files = new Map([
    [SMALL, await pdfOf(SMALL)],
    [uploadMaxBytes, await pdfOf(uploadMaxBytes)],
  ])
  const send = async (size: number) => sendFile(server, files.get(size) ?? (await pdfOf(size)))
  return { pid: server.pid, clear: server.clear, send }
}

/** As a browser without scripts sends it, with the form around it. */
async function byForm({ pid, url, cookie, draftId, clear }: Server): Promise<Target> {
  const forms = new Map([
    [SMALL, await formWithFile(SMALL)],
    [uploadMaxBytes, await formWithFile(uploadMaxBytes)],
  ])
  const place = `${url}/applications/${draftId}/answers`
  return {
    pid,
    clear,
    send: async (size) => post(place, forms.get(size) ?? (await formWithFile(size)), cookie),
  }
}

async function portalTarget({ url, pid }: ServerProcess, files: Store): Promise<Server> {
  const { applicant, draftId } = await benchWorld()
  const clear = async () => {
    const file = await checkedFile(draftId)
    if (file?.state !== 'CLEAN') throw new Error(`The portal did not take the file: ${file?.refusal}`)
    await files.remove(file.storageKey)
    await db.upload.delete({ where: { id: file.id } })
  }
  return { pid, url, cookie: applicant, draftId, clear }
}

/** Large files are looked into after the answer, which is not the upload's time but must not be in the way of the next. */
async function checkedFile(applicationId: string) {
  for (;;) {
    const file = await db.upload.findFirst({ where: { applicationId } })
    if (file?.state !== 'CHECKING') return file
    await pause(50)
  }
}

async function bareTarget(): Promise<Server> {
  const folder = join(env().DATA_DIR, 'bare')
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const command = ['bench/bare-server.ts', String(port), join(folder, 'upload')]
  const { pid, url } = await startServer({ name: 'bare-server', command, port, health: '/' })
  const clear = () => post(`${url}/forget`, Buffer.alloc(0), '')
  return { pid, url, cookie: '', draftId: 'any', clear }
}
