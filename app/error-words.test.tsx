import { readFileSync, writeFileSync } from 'node:fs'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FailurePage } from '@/app/failure-page'
import Forbidden from '@/app/forbidden'
import NotFound from '@/app/not-found'

const file = 'lib/commands/error-words.json'
const failure = <FailurePage error={new Error('any')} retry={() => undefined} />
const pages = { 403: <Forbidden />, 404: <NotFound />, 500: failure }

/** Without the button, which needs scripts. */
function wordsOf(page: ReactNode) {
  const html = renderToStaticMarkup(page).replace(/<p><button.*?<\/button><\/p>/, '')
  const [whole = '', title] = /<title>(.*?)<\/title>/.exec(html) ?? []
  return { title, body: html.replace(whole, '') }
}

// UPDATE_DOCS=1 writes the file anew.
test('R-ALL-2 without scripts an error page says what it says with them', () => {
  const words = Object.fromEntries(Object.entries(pages).map(([status, page]) => [status, wordsOf(page)]))
  // biome-ignore lint/style/noProcessEnv: asked for by whoever runs the test
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(words, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(words)
})
