import { mkdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { db } from '@/lib/adapters/db'
import { freePort } from '@/lib/adapters/free-port'
import { store } from '@/lib/adapters/storage/open-store'
import { uploadMaxBytes } from '@/lib/domain/application/upload-rule'
import { env } from '@/lib/env'
import { streamedPdf } from '@/lib/test-support/sample-files'
import { canReadProcesses, forgetPeak, peakBytes, residentBytes } from './process-figures'
import { alternate, figureOf, milliseconds, ratioOf, spread } from './rounds'
import { type ServerProcess, startServer } from './server-process'
import { portalServer } from './servers'
import { type BenchRow, withSpread } from './table'
import { benchWorld, type World } from './world'

const ROUNDS = 5
const MEGABYTE = 1024 * 1024
const BOUNDARY = 'portal-bench'

type Sent = { ms: number; growth: number }

/** The largest file the portal takes, sent by its form, against a server that pipes the same request into a file. */
export async function measureUpload(): Promise<BenchRow[]> {
  const [world, portal, bare] = [await benchWorld(), await portalServer(), await bareServer()]
  const form = await formWithFile()
  const sides = { ours: portalSide(portal, world, form), floor: bareSide(bare, form) }
  const rounds = await alternate(ROUNDS, sides)
  const speed = ({ ms }: Sent) => (form.length / MEGABYTE / ms) * 1000
  const row = { what: 'Upload of 100 MiB', floor: 'bare node:http → file, fsync on both' }
  const figure = (side: 'ours' | 'floor') => withSpread(figureOf(rounds, side, speed), 0, 'MiB/s')
  const rows: BenchRow[] = [
    {
      ...row,
      ratio: ratioOf(rounds, speed),
      better: 'higher',
      ours: figure('ours'),
      theirs: figure('floor'),
    },
  ]
  if (!canReadProcesses) return rows
  const growth = (side: 'ours' | 'floor') => figureOf(rounds, side, (sent) => sent.growth / MEGABYTE)
  const shown = (side: 'ours' | 'floor') => `+${withSpread(growth(side), 0, 'MiB')}`
  const share = spread(rounds.flatMap(({ ours }) => ours.map((sent) => sent.growth / uploadMaxBytes)))
  const what = 'Upload: growth of the server’s memory'
  const memory = {
    what,
    floor: 'size of the file; figures: the same two',
    ratio: share,
    better: 'lower' as const,
  }
  return [...rows, { ...memory, ours: shown('ours'), theirs: shown('floor') }]
}

type Side = () => Promise<Sent>

function portalSide(portal: ServerProcess, { applicant, draftId }: World, form: Buffer): Side {
  const url = `${portal.url}/applications/${draftId}/answers`
  const before = residentBytes(portal.pid)
  return async () => {
    const sent = await watched(portal.pid, before, () => post(url, form, applicant))
    const [file] = await db.upload.findMany({ where: { applicationId: draftId, removedAt: null } })
    if (file?.state !== 'CLEAN' || Number(file.size) !== uploadMaxBytes)
      throw new Error('The upload was not taken')
    await store().remove(file.storageKey)
    await db.upload.delete({ where: { id: file.id } })
    return sent
  }
}

function bareSide(bare: ServerProcess, form: Buffer): Side {
  const before = residentBytes(bare.pid)
  return async () => {
    const sent = await watched(bare.pid, before, () => post(bare.url, form, ''))
    await post(`${bare.url}/forget`, Buffer.alloc(0), '')
    return sent
  }
}

/** Growth is the most that was held during this upload beyond what the server had before the first of all. */
async function watched(pid: number, before: number, send: () => Promise<void>): Promise<Sent> {
  forgetPeak(pid)
  const ms = await milliseconds(send)
  return { ms, growth: peakBytes(pid) - before }
}

function post(url: string, body: Buffer, cookie: string): Promise<void> {
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': body.length,
    'sec-fetch-site': 'same-origin',
    cookie,
  }
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume()
      const good = [200, 303].includes(answer.statusCode ?? 0)
      answer.on('end', () => (good ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`))))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

async function formWithFile(): Promise<Buffer> {
  const part = (about: string) =>
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${about}\r\n\r\n`)
  return Buffer.concat([
    part('name="notice"; filename="notice.pdf"'),
    await buffer(streamedPdf(uploadMaxBytes)),
    Buffer.from('\r\n'),
    part('name="do"'),
    Buffer.from(`save\r\n--${BOUNDARY}--\r\n`),
  ])
}

async function bareServer(): Promise<ServerProcess> {
  const folder = join(env().DATA_DIR, 'bare')
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const command = ['bench/bare-server.ts', String(port), join(folder, 'upload')]
  return startServer({ name: 'bare-server', command, port, health: '/' })
}
