import { Readable } from 'node:stream'
import { type UploadType, uploadTypes } from '@/lib/domain/application/upload-rule'
import type { ReadableUpload } from '@/lib/usecases/read-upload'

/** What a browser may show, also inside the clerk's page: nothing in it can run, or load anything else. */
const policies: Partial<Record<UploadType, string>> = {
  png: "sandbox; default-src 'none'; frame-ancestors 'self'",
  // Safari shows no PDF in a sandbox; what a PDF runs cannot leave its viewer anyway.
  pdf: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
}

/** The bytes as they are, under a type that we found ourselves. Excel is always saved, never shown. */
export function fileResponse(upload: ReadableUpload, inline: boolean): Response {
  const { fileType, sha256, bytes } = upload
  const shown = inline ? policies[fileType] : undefined
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': uploadTypes[fileType].contentType,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; ${fileNameWords(upload)}`,
      'content-security-policy': shown ?? "sandbox; default-src 'none'; frame-ancestors 'none'",
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** RFC 6266: the name itself in filename*, and beside it one in ASCII for what is older. */
function fileNameWords({ fileName, fileType }: { fileName: string; fileType: UploadType }): string {
  const name = withEnding(fileName, fileType)
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** 届.exe that is a PDF inside is saved as 届.exe.pdf: what opens it is decided by what it is. */
function withEnding(fileName: string, fileType: UploadType): string {
  const ending = `.${fileType}`
  return fileName.toLowerCase().endsWith(ending) ? fileName : fileName + ending
}
