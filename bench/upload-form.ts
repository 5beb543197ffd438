import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { streamedPdf } from '@/lib/test-support/sample-files'

const BOUNDARY = 'portal-bench'

/** What a browser sends when 「下書きを保存する」 is pressed with one PDF of this size chosen. */
export async function formWithFile(bytes: number): Promise<Buffer> {
  const part = (about: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${about}\r\n\r\n`
  return Buffer.concat([
    Buffer.from(part('name="notice"; filename="notice.pdf"')),
    await buffer(streamedPdf(bytes)),
    Buffer.from(`\r\n${part('name="do"')}save\r\n--${BOUNDARY}--\r\n`),
  ])
}

export function post(url: string, form: Buffer, cookie: string): Promise<void> {
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': form.length,
    'sec-fetch-site': 'same-origin',
    cookie,
  }
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume()
      const good = [200, 303].includes(answer.statusCode ?? 0)
      answer.on('end', () => (good ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`))))
    })
    sending.on('error', reject)
    sending.end(form)
  })
}
