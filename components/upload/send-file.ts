import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import type { ShownUpload } from './shown-upload'

export type Answer = { upload: ShownUpload } | { failed: string }

export type Post = (
  file: File,
  onPercent: (percent: number) => void,
) => { answer: Promise<Answer>; cancel: () => void }

/** XMLHttpRequest, since fetch tells nothing about how much has been sent. */
export function fileSender(applicationId: string, field: string): Post {
  return (file, onPercent) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/uploads?${new URLSearchParams({ application: applicationId, field })}`)
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.toWellFormed()))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'text'
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100))
    const answer = new Promise<Answer>((resolve) => {
      request.onload = () => resolve(readAnswer(request.responseText))
      request.onerror = () => resolve({ failed: uploadRefusals.FAILED })
      request.onabort = request.onerror
    })
    request.send(file)
    return { answer, cancel: () => request.abort() }
  }
}

function readAnswer(text: string): Answer {
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
