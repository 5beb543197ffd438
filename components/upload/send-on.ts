import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import type { ShownUpload } from './shown-upload'

export type Answer = { upload: ShownUpload } | { failed: string }

/** What a server said; undefined where none could be reached, or where it was out of order. */
type Said = Answer | undefined

export type Line = {
  hash: (file: File, signal: AbortSignal) => Promise<string>
  /** Tells the server about the file; its answer says from where to send. */
  announce: (file: File, sha256: string, signal: AbortSignal) => Promise<Said>
  /** Sends from `offset` to the end. */
  put: (
    id: string,
    rest: Blob,
    offset: number,
    onSent: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<Said>
  /** Waits some time, or until the browser has a line again. */
  rest: (tries: number, signal: AbortSignal) => Promise<void>
  /** Takes a file away whose sending was cancelled. */
  forget: (id: string) => Promise<unknown>
}

/** How often in a row it may get no further; then the person decides. */
const mostTries = 5

/**
 * Sends a file to its end (R-APP-4): where the line is cut it asks what has arrived and goes on from there by itself.
 */
export async function sendOn(
  file: File,
  line: Line,
  onPercent: (percent: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  let id: string | undefined
  try {
    const sha256 = await line.hash(file, signal)
    for (let tries = 0, before = -1; tries < mostTries && !signal.aborted; tries++) {
      if (tries > 0) await line.rest(tries, signal)
      const begun = await line.announce(file, sha256, signal)
      if (!begun) continue
      if ('failed' in begun || begun.upload.state !== 'RECEIVING') return begun
      const { id: known, receivedSize: offset = 0 } = begun.upload
      id = known
      if (offset > before) tries = 0
      before = offset
      const onSent = (sent: number) => onPercent(Math.floor(((offset + sent) / file.size) * 100))
      const answer = await line.put(known, file.slice(offset), offset, onSent, signal)
      if (answer && ('failed' in answer || answer.upload.state !== 'RECEIVING')) return answer
    }
  } catch {
    // The file cannot be read any more, or the sending was cancelled.
  }
  if (signal.aborted && id) await line.forget(id)
  return { failed: uploadRefusals.FAILED }
}
