import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { type ThreadHash, threadHash } from './hash-thread'
import type { Bytes, Stored } from './store'

const blockSize = 1024 * 1024
/** One is filled while the others are written and hashed: what an upload costs in memory. */
const blocksAtOnce = 6
/** After so many bytes the disk begins to take them for good, so that little is left to wait for in the end. */
const flushEvery = 16 * 1024 * 1024

/** Memory that waits for the next file: the garbage of ten uploads would be 60 MiB before anybody collects it. */
const spare: SharedArrayBuffer[] = []

type Block = { memory: SharedArrayBuffer; bytes: Buffer; free: Promise<unknown> }

/**
 * Writes what comes into the file in large blocks, and hashes it at the same time in a thread of its own. In the end
 * everything is on the disk.
 */
export async function writeBlocks(file: FileHandle, bytes: Bytes): Promise<Stored> {
  const writer = new BlockWriter(file)
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length; ) at += await writer.take(chunk, at)
    }
    return await writer.end()
  } finally {
    await writer.settled()
  }
}

class BlockWriter {
  private blocks: Block[] = []
  private current: Block | undefined
  private filled = 0
  private size = 0
  private hash: ThreadHash | undefined
  private flushed = Promise.resolve()

  constructor(private file: FileHandle) {}

  /** Takes what fits into the current block, and says how much. */
  async take(chunk: Uint8Array, at: number): Promise<number> {
    this.current ??= await this.nextBlock()
    const piece = chunk.subarray(at, at + blockSize - this.filled)
    this.current.bytes.set(piece, this.filled)
    this.filled += piece.length
    if (this.filled === blockSize) this.send(this.current)
    return piece.length
  }

  async end(): Promise<Stored> {
    if (!this.hash) return this.endOfSmall()
    if (this.current) this.send(this.current)
    await Promise.all(this.blocks.map(({ free }) => free))
    const digest = this.hash.digest()
    this.hash = undefined
    const [sha256] = await Promise.all([digest, this.flushed.then(() => this.file.sync())])
    return { size: this.size, sha256 }
  }

  /** Nothing may still be writing when the file is closed. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.blocks.map(({ free }) => free), this.flushed, this.hash?.digest()])
    for (const { memory } of this.blocks.splice(0)) if (spare.length < blocksAtOnce) spare.push(memory)
  }

  /** What fits into one block is hashed sooner than handed over. */
  private async endOfSmall(): Promise<Stored> {
    const bytes = this.current?.bytes.subarray(0, this.filled) ?? Buffer.alloc(0)
    await writeAll(this.file, bytes, 0)
    await this.file.sync()
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

  private async nextBlock(): Promise<Block> {
    const oldest = this.blocks.length < blocksAtOnce ? newBlock() : this.blocks.shift()
    if (!oldest) throw new Error('There is always a block')
    this.blocks.push(oldest)
    await oldest.free
    return oldest
  }

  private send(block: Block): void {
    const [position, length] = [this.size, this.filled]
    this.size += length
    this.filled = 0
    this.current = undefined
    this.hash ??= threadHash()
    block.free = Promise.all([
      writeAll(this.file, block.bytes.subarray(0, length), position),
      this.hash.update(block.memory, length),
    ])
    // It is awaited before the block is used again, or at the end.
    block.free.catch(() => undefined)
    if (Math.floor(this.size / flushEvery) === Math.floor(position / flushEvery)) return
    this.flushed = this.flushed.then(() => this.file.datasync())
    this.flushed.catch(() => undefined)
  }
}

function newBlock(): Block {
  const memory = spare.pop() ?? new SharedArrayBuffer(blockSize)
  return { memory, bytes: Buffer.from(memory), free: Promise.resolve() }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
