import { typeset } from './typeset'

export type Receipt = {
  receiptNumber: string
  receivedAt: string
  portalName: string
  facilityName: string
  institutionCode: string
  applicantName: string
  answers: { label: string; value: string }[]
  /** `size` in bytes. */
  files: { name: string; size: number; sha256: string; scanResult: string }[]
  next: string
}

export function drawReceipt(receipt: Receipt): Promise<Uint8Array> {
  const files = receipt.files.map((file) => ({ ...file, size: fileSize(file.size) }))
  return typeset('receipt', { ...receipt, files })
}

const BYTES_PER_MB = 1024 * 1024

// The same MB as the limit of R-APP-4: 100 MB is 100 × 1024 × 1024 bytes.
function fileSize(bytes: number): string {
  const mb = bytes / BYTES_PER_MB
  const rounded = mb < 0.01 ? '0.01MB未満' : `${mb.toFixed(2)}MB`
  return `${bytes.toLocaleString('ja-JP')}バイト（${rounded}）`
}
