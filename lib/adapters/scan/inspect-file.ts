import { checkFile } from '@/lib/adapters/file-check/check-file'
import type { FileSource } from '@/lib/adapters/file-check/file-source'
import type { UploadRefusal, UploadType } from '@/lib/domain/application/upload-rule'
import { env } from '@/lib/env'
import { scan, signatureVersion } from './clamd'

/** `scanResult` says what looked at the file (R-APP-7): the structure alone, or clamd with its signatures too. */
export type Inspection =
  | { ok: true; fileType: UploadType; scanResult: string }
  | { ok: false; refusal: UploadRefusal; scanResult: string }

/**
 * Everything a file has to stand before anybody gets it: the structure first, since it is cheap and spares clamd the
 * bombs, then clamd where CLAMD_URL names one.
 * @throws ScanFailed where clamd gave no verdict: the file is then neither clean nor refused.
 */
export async function inspectFile(file: FileSource): Promise<Inspection> {
  const structure = await checkFile(file)
  const { CLAMD_URL } = env()
  if (!structure.ok || !CLAMD_URL) return { ...structure, scanResult: 'structure' }
  const scanResult = `structure+clamd ${await signatureVersion(CLAMD_URL)}`
  const verdict = await scan(CLAMD_URL, await file.stream())
  return verdict.infected ? { ok: false, refusal: 'INFECTED', scanResult } : { ...structure, scanResult }
}
