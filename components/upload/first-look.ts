import {
  type UploadRefusal,
  uploadMaxFiles,
  uploadNameRefusal,
  uploadSizeRefusal,
} from '@/lib/domain/application/upload-rule'
import { isPhoto } from './photo-type'
import type { ShownUpload } from './shown-upload'

/** What can be said before anything is sent. A photo may be bigger than its PNG, and has another ending. */
export function firstLook(file: File, uploads: readonly ShownUpload[]): UploadRefusal | undefined {
  const good = uploads.filter(({ state }) => state !== 'REFUSED')
  if (good.length >= uploadMaxFiles) return 'TOO_MANY'
  const size = uploadSizeRefusal(file.size)
  if (isPhoto(file)) return size === 'EMPTY' ? size : undefined
  return size ?? uploadNameRefusal(file.name)
}
