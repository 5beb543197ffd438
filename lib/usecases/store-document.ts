import { storedFile } from '@/lib/adapters/file-check/file-source'
import { logFailure } from '@/lib/adapters/logger'
import { ScanFailed } from '@/lib/adapters/scan/clamd'
import { inspectFile } from '@/lib/adapters/scan/inspect-file'
import { incoming, TooLong } from '@/lib/adapters/storage/incoming'
import { store } from '@/lib/adapters/storage/open-store'
import type { Bytes } from '@/lib/adapters/storage/store'
import { shownFileName } from '@/lib/domain/application/shown-file-name'
import {
  type UploadRefusal,
  type UploadType,
  uploadMaxBytes,
  uploadRefusals,
} from '@/lib/domain/application/upload-rule'
import type { Problem } from '@/lib/domain/problem'
import { newId } from './new-id'

export type Document = {
  storageKey: string
  fileName: string
  fileType: UploadType
  size: number
  sha256: string
}

export type DocumentOutcome = { document: Document } | { problem: Problem }

const scannerAway =
  'ただいまウイルス検査を行えないため、ファイルを受け取れませんでした。しばらくしてから、もう一度送信してください。'

/**
 * Takes one document that belongs to no application, streamed and looked into like every upload (R-APP-4). A refused
 * one leaves no bytes; whoever gets a document keeps its row or calls discardDocument.
 */
export async function storeDocument(part: {
  field: string
  fileName: string
  body: Bytes
}): Promise<DocumentOutcome> {
  const bytes = incoming(part.body)
  const storageKey = newId()
  const refused = async (refusal: UploadRefusal): Promise<DocumentOutcome> => {
    await store().remove(storageKey)
    return { problem: { field: part.field, message: uploadRefusals[refusal] } }
  }
  try {
    const stored = await store().put(storageKey, bytes.upTo(uploadMaxBytes))
    const check = await inspectFile(storedFile(store(), storageKey, stored.size))
    if (!check.ok) return await refused(check.refusal)
    const fileName = shownFileName(part.fileName)
    return { document: { storageKey, fileName, fileType: check.fileType, ...stored } }
  } catch (error) {
    if (error instanceof TooLong) return await refused('TOO_BIG')
    if (bytes.brokenOff()) return await refused('FAILED')
    await store().remove(storageKey)
    if (!(error instanceof ScanFailed)) throw error
    logFailure(error, 'document.scan')
    return { problem: { field: part.field, message: scannerAway } }
  } finally {
    await bytes.drain()
  }
}

export function discardDocument({ storageKey }: Document): Promise<void> {
  return store().remove(storageKey)
}
