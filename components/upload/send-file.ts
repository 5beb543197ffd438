import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { type Answer, type Line, sendOn } from './send-on'
import type { ShownUpload } from './shown-upload'

export type Post = (
  file: File,
  onPercent: (percent: number) => void,
) => { answer: Promise<Answer>; cancel: () => void }

export function fileSender(applicationId: string, field: string): Post {
  const place = `/api/uploads?${new URLSearchParams({ application: applicationId, field })}`
  const line: Line = {
    hash: hashOf,
    announce: (file, sha256, signal) => announce(place, file, sha256, signal),
    put,
    rest,
    forget: removeFile,
  }
  return (file, onPercent) => {
    const ending = new AbortController()
    return { answer: sendOn(file, line, onPercent, ending.signal), cancel: () => ending.abort() }
  }
}

const step = 1024 * 1024

/** In steps, so that the page stays alive; loaded when the first file is sent. */
async function hashOf(file: File, signal: AbortSignal): Promise<string> {
  const { newSha256 } = await import('./sha256')
  const hash = newSha256()
  for (let at = 0; at < file.size; at += step) {
    signal.throwIfAborted()
    hash.update(new Uint8Array(await file.slice(at, at + step).arrayBuffer()))
  }
  return hash.hex()
}

async function announce(place: string, file: File, sha256: string, signal: AbortSignal) {
  try {
    const headers = {
      'X-File-Name': encodeURIComponent(file.name.toWellFormed()),
      'X-File-Size': String(file.size),
      'X-File-SHA256': sha256,
    }
    const response = await fetch(place, { method: 'POST', headers, signal })
    return readAnswer(response.status, await response.text())
  } catch {
    return undefined
  }
}

/** XMLHttpRequest, since fetch tells nothing about how much has been sent. */
const put: Line['put'] = (id, rest, offset, onSent, signal) => {
  const request = new XMLHttpRequest()
  request.open('PUT', `/api/uploads/${id}/content?offset=${offset}`)
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.responseType = 'text'
  request.upload.onprogress = ({ loaded }) => onSent(loaded)
  const abort = () => request.abort()
  signal.addEventListener('abort', abort)
  return new Promise((resolve) => {
    request.onload = () => resolve(readAnswer(request.status, request.responseText))
    request.onerror = () => resolve(undefined)
    request.onabort = () => resolve(undefined)
    request.onloadend = () => signal.removeEventListener('abort', abort)
    request.send(rest)
  })
}

/** 1, 2, 4 … seconds; sooner when the browser says that it is online again. */
function rest(tries: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, 1000 * 2 ** (tries - 1))
    function done() {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}

function readAnswer(status: number, text: string): Answer | undefined {
  // A server that is out of order may be well again soon.
  if (status >= 500) return undefined
  try {
    const { upload, detail } = JSON.parse(text)
    if (upload) return { upload }
    return { failed: detail || uploadRefusals.FAILED }
  } catch {
    return { failed: uploadRefusals.FAILED }
  }
}

/** True when the file is gone, also when it was gone already. */
export async function removeFile(id: string): Promise<boolean> {
  try {
    const { ok, status } = await fetch(`/api/uploads/${id}`, { method: 'DELETE' })
    return ok || status === 404
  } catch {
    return false
  }
}

/** How the file is now; undefined where nobody could be asked. */
export async function askForFile(id: string): Promise<ShownUpload | undefined> {
  try {
    const response = await fetch(`/api/uploads/${id}/state`)
    const answer = readAnswer(response.status, await response.text())
    return answer && 'upload' in answer ? answer.upload : undefined
  } catch {
    return undefined
  }
}
