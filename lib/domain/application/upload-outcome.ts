import { isUploadRefusal, type UploadRefusal } from './upload-rule'

type UploadState = 'RECEIVING' | 'CHECKING' | 'CLEAN' | 'REFUSED'

type Upload = {
  id: string
  fileName: string
  size: bigint
  receivedSize: bigint
  sha256: string | null
  state: UploadState
  refusal: string | null
  scanResult: string | null
  removedAt: Date | null
}

/** An upload as whoever sends it is told. */
export type UploadOutcome = {
  id: string
  fileName: string
  /** 0 and null where the file never arrived whole. */
  size: number
  sha256: string | null
  state: UploadState
  /** From here on a file that broke off is sent again. */
  receivedSize: number
  /** What looked at a clean file. */
  scanResult: string | null
  refusal?: UploadRefusal
}

export function uploadOutcome(upload: Upload): UploadOutcome {
  const { id, fileName, removedAt } = upload
  // Removed while it was on its way, in another tab: for whoever sends it, it failed.
  const state = removedAt ? 'REFUSED' : upload.state
  const refusal = removedAt ? 'FAILED' : upload.refusal
  return {
    id,
    fileName,
    size: Number(upload.size),
    sha256: upload.sha256,
    state,
    receivedSize: Number(upload.receivedSize),
    scanResult: upload.scanResult,
    ...(refusal !== null && { refusal: isUploadRefusal(refusal) ? refusal : 'FAILED' }),
  }
}
