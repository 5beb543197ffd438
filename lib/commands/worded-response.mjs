// Without scripts Next's pages for notFound(), forbidden() and errors are empty (vercel/next.js#62228). Here they get
// their words: decision 0041. Plain JavaScript, as web.mjs is.
import { readFileSync } from 'node:fs'
import { ServerResponse } from 'node:http'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'

/** What app/*.tsx say, by status (app/error-words.test.tsx keeps the two the same). */
const words = new Map(
  Object.entries(JSON.parse(readFileSync(new URL('error-words.json', import.meta.url), 'utf8'))),
)

const codings = {
  identity: [(bytes) => bytes, (bytes) => bytes],
  gzip: [gunzipSync, gzipSync],
  br: [brotliDecompressSync, brotliCompressSync],
}

const empty = '<html id="__next_error__">'

/** Holds an error page back until it is whole; every other answer goes out as it comes. */
export class WordedResponse extends ServerResponse {
  #pieces
  #asItComes = false

  write(chunk, encoding, done) {
    if (!this.#isHeldBack()) return super.write(chunk, encoding, done)
    this.#keep(chunk, encoding)
    const told = typeof encoding === 'function' ? encoding : done
    if (told) process.nextTick(told)
    return true
  }

  end(chunk, encoding, done) {
    const last = typeof chunk === 'function' ? undefined : chunk
    if ((last === undefined && !this.#pieces) || !this.#isHeldBack()) return super.end(chunk, encoding, done)
    if (last) this.#keep(last, encoding)
    const told = [chunk, encoding, done].find((each) => typeof each === 'function')
    return super.end(this.#worded(Buffer.concat(this.#pieces)), told)
  }

  #isHeldBack() {
    if (this.#pieces) return true
    if (this.#asItComes) return false
    const isPage = String(this.getHeader('content-type')).startsWith('text/html')
    this.#asItComes = !(words.has(String(this.statusCode)) && isPage && !this.hasHeader('content-length'))
    if (!this.#asItComes) this.#pieces = []
    return !this.#asItComes
  }

  #keep(chunk, encoding) {
    this.#pieces.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined))
  }

  #worded(bytes) {
    const coding = codings[this.getHeader('content-encoding') ?? 'identity']
    if (!coding || bytes.length === 0) return bytes
    const [unpack, pack] = coding
    const page = unpack(bytes).toString()
    return page.includes(empty) ? pack(Buffer.from(this.#filled(page))) : bytes
  }

  #filled(page) {
    const { title, body } = words.get(String(this.statusCode))
    const style = /<(\/_next\/static\/[^>]+\.css)>/.exec(String(this.getHeader('link')))?.[1]
    const look = style ? `<noscript><link rel="stylesheet" href="${style}"/></noscript>` : ''
    return page
      .replace(empty, '<html id="__next_error__" lang="ja">')
      .replace('</head>', () => `<title>${title}</title>${look}</head>`)
      .replace('<body>', () => `<body><noscript>${body}</noscript>`)
  }
}
