import { expect, test } from '@playwright/test'

/** Every page and handler checks for itself; none of the known ways around a proxy may show anything. */
const guarded = [
  '/home',
  '/account',
  '/account/devices',
  '/account/email',
  '/account/mails',
  '/account/second-factor',
  '/account/second-factor/renew',
  '/account/recovery-codes',
  '/account/passkeys',
  '/applications',
  '/applications/00000000-0000-4000-8000-000000000000',
  '/applications/00000000-0000-4000-8000-000000000000/edit',
  '/applications/00000000-0000-4000-8000-000000000000/check',
  '/applications/00000000-0000-4000-8000-000000000000/conflict',
  '/applications/00000000-0000-4000-8000-000000000000/withdraw',
  '/applications/00000000-0000-4000-8000-000000000000/receipt',
  '/devices',
  '/devices/W0000001',
  '/devices/W0000001/stop',
  '/devices/end',
  '/home/operation-check',
  '/home/operation-start',
  '/devices/settings/00000000-0000-4000-8000-000000000000',
  '/devices/settings/00000000-0000-4000-8000-000000000000/pdf',
  '/staff',
  '/staff/account',
  '/staff/account/recovery-codes',
  '/staff/queue/review',
  '/staff/applications/00000000-0000-4000-8000-000000000000',
  '/staff/applications/00000000-0000-4000-8000-000000000000/send-back',
]

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
  ['subrequest header', (path) => path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
]

/** Words that only somebody signed in may read. */
const secrets =
  /マイページ<\/h1>|審査待ち|受付番号|利用開始までの手順|アクティベーションコード|ログインの記録|QRコード|端末の一覧|回復用コードを発行する|運用業務の確認を完了する|現在のメールアドレス/

for (const path of guarded) {
  test(`nobody sees ${path} without signing in, however the address is spelt`, async ({ request }) => {
    for (const [name, spelt, headers] of spellings) {
      const answer = await request.get(spelt(path), { headers, maxRedirects: 0 })
      const text = await answer.text()
      expect.soft(secrets.test(text), `${name}: ${answer.status()}`).toBe(false)
      expect.soft(answer.status(), name).not.toBe(500)
    }
  })
}

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
