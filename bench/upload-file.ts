import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { buffer, json } from 'node:stream/consumers'
import { streamedPdf } from '@/lib/test-support/sample-files'

export type UploadFile = { bytes: Buffer; sha256: string }

export async function pdfOf(size: number): Promise<UploadFile> {
  const bytes = await buffer(streamedPdf(size))
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Call = { url: string; method: string; cookie: string; headers?: Record<string, string>; body?: Buffer }

type Answer = { upload?: { id: string } }

/** One request as the page's script sends it. */
function call({ url, method, cookie, headers, body = Buffer.alloc(0) }: Call): Promise<Answer> {
  const all = { ...headers, cookie, 'content-length': body.length, 'sec-fetch-site': 'same-origin' }
  return new Promise((resolve, reject) => {
    const sending = request(url, { method, headers: all }, (answer) => {
      const good = [200, 201, 202].includes(answer.statusCode ?? 0)
      if (good) json(answer).then((said) => resolve(said as Answer), reject)
      else reject(new Error(`${method} ${url} answered ${answer.statusCode}`))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** What the page does with a chosen file: tells of it, then sends it (components/upload/send-on.ts). */
export async function sendFile(
  { url, draftId, cookie }: { url: string; draftId: string; cookie: string },
  { bytes, sha256 }: UploadFile,
): Promise<void> {
  const headers = {
    'x-file-name': 'notice.pdf',
    'x-file-size': String(bytes.length),
    'x-file-sha256': sha256,
  }
  const place = `${url}/api/uploads?application=${draftId}&field=notice`
  const { upload } = await call({ url: place, method: 'POST', cookie, headers })
  if (!upload) throw new Error('The portal did not take the file')
  const content = `${url}/api/uploads/${upload.id}/content?offset=0`
  await call({ url: content, method: 'PUT', cookie, body: bytes })
}
