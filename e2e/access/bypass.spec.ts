import { expect, test } from '@playwright/test'
import { linesOf } from './matrix/audience'
import { routes } from './matrix/deeds'
import { inAddress } from './matrix/in-address'
import { pages } from './matrix/pages'

/** Every page and handler checks for itself; none of the known ways around a proxy may show anything. */
const guarded = linesOf(pages).flatMap(([address, who]) =>
  who.includes('visitor') ? [] : [inAddress(address)],
)
const files = linesOf(routes).flatMap(([line, who]) =>
  line.startsWith('GET ') && !who.includes('visitor') ? [inAddress(line.slice('GET '.length))] : [],
)

const spellings: [string, (path: string) => string, Record<string, string>][] = [
  ['plain', (path) => path, {}],
  ['.rsc', (path) => `${path}.rsc`, {}],
  ['?_rsc', (path) => `${path}?_rsc=1`, { RSC: '1' }],
  ['RSC header', (path) => path, { RSC: '1' }],
  ['prefetch', (path) => path, { RSC: '1', 'Next-Router-Prefetch': '1' }],
  [
    'segment prefetch',
    (path) => path,
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  ],
  ['%2f', (path) => `/%2f${path.slice(1)}`, {}],
  ['trailing slash', (path) => `${path}/`, {}],
  ['double slash', (path) => `/${path}`, {}],
  ['double slash inside', (path) => path.replace(/(?!^)\//, '//'), {}],
  ['encoded slash inside', (path) => path.replace(/(?!^)\//, '%2F'), {}],
  ['trailing dot', (path) => `${path}.`, {}],
  ['dot segment', (path) => `/x/..%2f${path.slice(1)}`, {}],
  ['upper case', (path) => path.toUpperCase(), {}],
  ['.json', (path) => `${path}.json`, {}],
  ['_next/data', (path) => `/_next/data/x${path}.json`, {}],
  ['.segments', (path) => `${path}.segments/_tree.segment.rsc`, {}],
  [
    'rewritten',
    () => '/',
    { 'x-rewrite-url': '/staff', 'x-original-url': '/staff', 'x-invoke-path': '/staff' },
  ],
  ['subrequest header', (path) => path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  [
    'subrequest header of old',
    (path) => path,
    {
      'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
    },
  ],
]

/** Words that only somebody signed in may read. */
const secrets =
  /マイページ<\/h1>|審査待ち|受付番号|利用開始までの手順|アクティベーションコード|ログインの記録|QRコード|端末の一覧|回復用コードを発行する|運用業務の確認を完了する|現在のメールアドレス/

for (const path of guarded) {
  test(`nobody sees ${path} without signing in, however the address is spelt`, async ({
    request,
    baseURL,
  }) => {
    for (const method of ['HEAD', 'OPTIONS']) {
      const answer = await request.fetch(path, { method, maxRedirects: 0 })
      expect.soft((await answer.body()).length, method).toBe(0)
    }
    for (const [name, spelt, headers] of spellings) {
      const answer = await request.get(`${baseURL}${spelt(path)}`, { headers, maxRedirects: 0 })
      const text = await answer.text()
      expect.soft(secrets.test(text), `${name}: ${answer.status()}`).toBe(false)
      expect.soft(answer.status(), name).not.toBe(500)
    }
  })
}

test('D-9 no file is handed to somebody who is not signed in', async ({ request, baseURL }) => {
  for (const path of files) {
    for (const [name, spelt, headers] of spellings) {
      const answer = await request.get(`${baseURL}${spelt(path)}`, { headers, maxRedirects: 0 })
      const type = answer.headers()['content-type'] ?? ''
      expect
        .soft(/^(text\/html|text\/x-component|application\/problem|$)/.test(type), `${name} ${path}`)
        .toBe(true)
      expect.soft(secrets.test(await answer.text()), `${name} ${path}`).toBe(false)
    }
  }
})

test('a form sent from another site is refused in plain words', async ({ request }) => {
  const answer = await request.post('/applications/00000000-0000-4000-8000-000000000000/answers', {
    headers: { 'sec-fetch-site': 'cross-site' },
    multipart: { staffCount: '1' },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('ほかのサイトから送られた操作')
})

test('every page carries a policy without inline scripts, and a nonce of its own', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/sign-in')).headers()['content-security-policy'] ?? ''),
  )
  for (const policy of policies) {
    expect(policy).toMatch(/script-src [^;]*'nonce-/)
    expect(policy).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/)
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
  }
  expect(policies[0]).not.toBe(policies[1])
})
