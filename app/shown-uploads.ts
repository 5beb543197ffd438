import type { ShownUpload } from '@/components/upload/upload-field'
import { scanSentence } from '@/lib/domain/application/scan-result'
import { uploadRefusalSentence } from '@/lib/domain/application/upload-rule'
import type { OwnApplication } from '@/lib/queries/own-application'

/** What an upload field shows of each file; sizes come out of the database as bigint. */
export function shownUploads(uploads: OwnApplication['uploads']): ShownUpload[] {
  return uploads.map(({ id, fileName, size, state, refusal, receivedSize, scanResult }) => ({
    id,
    fileName,
    size: Number(size),
    state,
    receivedSize: Number(receivedSize),
    scanned: state === 'CLEAN' ? scanSentence(scanResult) : undefined,
    refusalMessage: refusal ? uploadRefusalSentence(refusal) : undefined,
  }))
}
