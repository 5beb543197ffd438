import type { FileSource } from '@/lib/adapters/file-check/file-source'

/** A file that lies in memory, handed out in small pieces so that every boundary is crossed. */
export function memorySource(bytes: Buffer, piece = 1000): FileSource {
  return {
    size: bytes.length,
    read: async (start, length) => bytes.subarray(start, start + length),
    stream: async () => pieces(bytes, piece),
  }
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
