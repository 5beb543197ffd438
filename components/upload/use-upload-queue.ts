import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { askForFile, fileSender, removeFile } from './send-file'
import type { ShownUpload } from './shown-upload'
import { UploadQueue, type UploadsNow } from './upload-queue'

type Options = {
  applicationId: string
  field: string
  uploads: ShownUpload[]
  onChange?: (uploads: ShownUpload[]) => void
}

/** Loaded when the first photo is chosen; most people bring a scan. */
function pngOf(photo: File): Promise<File | null> {
  return import('./png-of-photo').then(({ pngOfPhoto }) => pngOfPhoto(photo)).catch(() => null)
}

/** The queue of this page, and what is in it now. */
export function useUploadQueue({
  applicationId,
  field,
  uploads,
  onChange,
}: Options): [UploadQueue, UploadsNow] {
  const [queue] = useState(
    () =>
      new UploadQueue(uploads, {
        post: fileSender(applicationId, field),
        remove: removeFile,
        ask: askForFile,
        pngOf,
      }),
  )
  const now = useSyncExternalStore(queue.subscribe, queue.snapshot, queue.snapshot)
  useLiveState(queue, now)
  const told = useRef(uploads)
  useEffect(() => {
    if (told.current === now.uploads) return
    told.current = now.uploads
    onChange?.(now.uploads)
  }, [now.uploads, onChange])
  return [queue, now]
}

const askEvery = 1500

/** Asks how the check goes on until every file has its verdict. */
function useLiveState(queue: UploadQueue, { uploads }: UploadsNow): void {
  const waits = uploads.some(({ state }) => state === 'CHECKING')
  useEffect(() => {
    if (!waits) return
    let timer = setTimeout(ask, askEvery)
    async function ask() {
      await queue.refresh()
      timer = setTimeout(ask, askEvery)
    }
    return () => clearTimeout(timer)
  }, [queue, waits])
}
