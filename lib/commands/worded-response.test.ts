import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WordedResponse } from './worded-response.mjs'

const empty =
  '<!DOCTYPE html><html id="__next_error__"><head><meta charset="utf-8"/></head><body><script></script></body></html>'
const html = { 'content-type': 'text/html; charset=utf-8' }

/** As Next does: one header after the other, then the pieces of the page. */
function begin(response: ServerResponse, status: number, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.writeHead(status)
}

async function answerOf(listener: RequestListener, method = 'GET') {
  const server = createServer({ ServerResponse: WordedResponse }, listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method })
  const text = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.status, text }
}

describe('R-ALL-2 an error page that Next left empty', () => {
  it.each([
    [403, 'このページを表示する権限がありません'],
    [404, 'ページが見つかりません'],
    [500, 'エラーが発生しました'],
  ])('R-ALL-2 says in words what happened: %i', async (status, title) => {
    const { text } = await answerOf((_, response) => {
      begin(response, status, html)
      response.write(empty.slice(0, 40))
      response.write(Buffer.from(empty.slice(40, 60)), () => response.end(empty.slice(60)))
    })
    expect(text).toContain('<html id="__next_error__" lang="ja">')
    expect(text).toContain(`<title>${title}｜`)
    expect(text).toContain(`<body><noscript><div class="error-page">`)
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text.endsWith('<script></script></body></html>')).toBe(true)
  })

  it('R-ALL-2 also where it was packed, with the style that its header names', async () => {
    const { text } = await answerOf((_, response) => {
      response.setHeader(
        'link',
        '</>; rel=preconnect, </_next/static/chunks/a1.css>; rel=preload; as="style"',
      )
      begin(response, 404, { ...html, 'content-encoding': 'gzip' })
      const packed = gzipSync(empty)
      response.write(packed.subarray(0, 20))
      response.end(packed.subarray(20))
    })
    expect(text).toContain(
      '<noscript><link rel="stylesheet" href="/_next/static/chunks/a1.css"/></noscript></head>',
    )
    expect(text).toContain('<h1>ページが見つかりません</h1>')
  })
})

describe('what is left as it is', () => {
  const withWords = empty.replace(' id="__next_error__"', ' lang="ja"')
  it.each([
    ['a page', 200, html, empty],
    ['an error page with words', 404, html, withWords],
    ['another kind of answer', 404, { 'content-type': 'application/json' }, '{"error":1}'],
    ['an answer whose length is told', 404, { ...html, 'content-length': '5' }, 'short'],
    ['an answer without a body', 404, html, ''],
    ['a packing that is not known', 404, { ...html, 'content-encoding': 'x-own' }, empty],
  ])('%s', async (_, status, headers, body) => {
    const answer = await answerOf((_request, response) => {
      begin(response, status, headers)
      response.end(body)
    })
    expect(answer).toEqual({ status, text: body })
  })

  it('the answer to HEAD', async () => {
    const answer = await answerOf((_, response) => {
      begin(response, 404, html)
      response.end()
    }, 'HEAD')
    expect(answer).toEqual({ status: 404, text: '' })
  })

  it('a page that is sent piece by piece: nothing of it is held back', async () => {
    const { text } = await answerOf((_, response) => {
      begin(response, 200, html)
      response.write('one')
      response.write('two', 'utf8', () => response.end('three', 'utf8', () => undefined))
    })
    expect(text).toBe('onetwothree')
  })
})
