import { once } from 'node:events'
import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Bytes } from '@/lib/adapters/storage/store'

/** clamd has to go on reading, or answering, within this time. */
const patience = 60_000

/** No verdict: clamd is not there, is too slow, or says that it could not look. Never to be taken for "clean". */
export class ScanFailed extends Error {
  constructor(why: string) {
    super(`clamd: ${why}`)
    this.name = 'ScanFailed'
  }
}

export type Verdict = { infected: false } | { infected: true; name: string }

/** Sends the bytes by INSTREAM: each piece after its length in four bytes, and a length of 0 in the end. */
export async function scan(address: string, bytes: Bytes): Promise<Verdict> {
  const answer = await ask(address, async (socket) => {
    socket.write('zINSTREAM\0')
    for await (const piece of bytes) {
      if (piece.length === 0) continue
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      socket.write(length)
      if (!socket.write(piece)) await drained(socket)
    }
    socket.write(Buffer.alloc(4))
  })
  if (answer === 'stream: OK') return { infected: false }
  const name = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (name) return { infected: true, name }
  throw new ScanFailed(answer || 'no answer')
}

/** The signatures it looks for, e.g. 27460 of its daily database: receipts say by which a file was judged. */
export async function signatureVersion(address: string): Promise<string> {
  const answer = await ask(address, async (socket) => void socket.write('zVERSION\0'))
  // ClamAV 1.4.6/27460/Sun Nov 22 08:36:53 2026; without a daily database the first part stands alone.
  return /^ClamAV ([^/]+)(?:\/(\d+))?/.exec(answer)?.slice(1).filter(Boolean).join('/') ?? 'unknown'
}

async function ask(address: string, send: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(endOf(address))
  socket.setTimeout(patience, () => socket.destroy(new Error(`silent for ${patience} ms`)))
  // Over its limit clamd answers and closes while we still send: the answer counts, not the broken pipe.
  const answer = text(socket)
  answer.catch(() => undefined)
  try {
    await once(socket, 'connect')
    await send(socket).catch(async (error) => {
      if (!(await answer.catch(() => ''))) throw error
    })
    return (await answer).replace(/\0.*$/s, '').trim()
  } catch (error) {
    throw new ScanFailed(error instanceof Error ? error.message : String(error))
  } finally {
    socket.destroy()
  }
}

async function drained(socket: Socket): Promise<void> {
  if (socket.destroyed || socket.readableEnded) throw new Error('closed while sending')
  const ended = new AbortController()
  try {
    await Promise.race([
      once(socket, 'drain', ended),
      ...['end', 'close'].map((event) =>
        once(socket, event, ended).then(() => Promise.reject(new Error('closed while sending'))),
      ),
    ])
  } finally {
    ended.abort()
  }
}

/** `tcp://host:port` or `unix:/path`. */
function endOf(address: string): NetConnectOpts {
  const url = new URL(address)
  if (url.protocol === 'unix:') return { path: decodeURIComponent(url.pathname) }
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) }
}
