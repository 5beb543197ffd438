import { Worker } from 'node:worker_threads'

/** Runs in the thread. As text, since a bundler would have to be told of a file; it needs nothing but Node. */
const program = `
const { parentPort } = require('node:worker_threads')
const { createHash } = require('node:crypto')
const hashes = new Map()
parentPort.on('message', ({ id, block, length }) => {
  if (!hashes.has(id)) hashes.set(id, createHash('sha256'))
  if (block) hashes.get(id).update(Buffer.from(block, 0, length))
  parentPort.postMessage({ id, sha256: block ? undefined : hashes.get(id).digest('hex') })
  if (!block) hashes.delete(id)
})`

type Waiting = { resolve: (sha256: string) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; waiting: Map<number, Waiting[]> }

let thread: Thread | undefined
let lastId = 0

export type ThreadHash = {
  /** Settles when the thread has read the block, which may then be filled anew. */
  update(block: SharedArrayBuffer, length: number): Promise<unknown>
  /** To be asked for in the end in any case: it also makes the thread forget. */
  digest(): Promise<string>
}

/**
 * SHA-256 beside the main thread, which would otherwise receive at half its speed while it hashes. One thread for the
 * process, blocks in shared memory: nothing is copied.
 */
export function threadHash(): ThreadHash {
  const id = ++lastId
  const { worker, waiting } = running()
  const ask = (message: { block?: SharedArrayBuffer; length?: number }) =>
    new Promise<string>((resolve, reject) => {
      const line = waiting.get(id) ?? []
      waiting.set(id, [...line, { resolve, reject }])
      worker.postMessage({ id, ...message })
    })
  return { update: (block, length) => ask({ block, length }), digest: () => ask({}) }
}

function running(): Thread {
  thread ??= start()
  return thread
}

function start(): Thread {
  const worker = new Worker(program, { eval: true, execArgv: [] })
  const waiting = new Map<number, Waiting[]>()
  const started = { worker, waiting }
  worker.on('message', ({ id, sha256 }: { id: number; sha256?: string }) => {
    waiting
      .get(id)
      ?.shift()
      ?.resolve(sha256 ?? '')
    if (sha256 !== undefined) waiting.delete(id)
  })
  const fail = (error: Error) => {
    if (thread === started) thread = undefined
    for (const line of waiting.values()) for (const { reject } of line) reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The hashing thread ended')))
  // It must not keep a process alive that has nothing else to do. Last, since a listener takes hold of it again.
  worker.unref()
  return started
}
