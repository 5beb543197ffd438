import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { cookieOf } from '@/e2e/steps/asking'
import { db } from '@/lib/adapters/db'
import { roles } from '@/lib/domain/account/role'
import { linesOf } from './matrix/audience'
import { routes } from './matrix/deeds'
import { inAddress } from './matrix/in-address'
import { pages } from './matrix/pages'

const gets = linesOf(routes).flatMap(([line, who]) => {
  const [method, address = ''] = line.split(' ')
  return method === 'GET' ? [[address, who] as const] : []
})

for (const role of roles) {
  test(`D-9 R-CLK-8 every address opens to ${role} as the matrix says`, async ({ request }) => {
    const headers = await cookieOf(role)
    for (const [address, who] of [...linesOf(pages), ...gets]) {
      const answer = await request.get(inAddress(address), { headers, maxRedirects: 0 })
      const status = answer.status()
      if (!who.includes(role)) expect.soft([address, status]).toEqual([address, 403])
      else expect.soft([address, [401, 403, 500].includes(status) && status]).toEqual([address, false])
    }
  })
}

test('a form of the staff’s, sent by somebody else or to another page, changes nothing', async ({
  request,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '')
  const path = '/staff/settings/date-shift'
  const html = await (await request.get(path, { headers: await cookieOf('admin') })).text()
  const hidden = [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)]
  expect(hidden.length).toBeGreaterThan(2)
  const reason = `access-${randomUUID()}`
  const form = {
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')])),
    ...{ name: 'date-shift', value: 'next', reason },
  }
  for (const asking of ['visitor', 'institution', 'clerk', 'auditor'] as const) {
    const headers = { ...(await cookieOf(asking)), origin }
    for (const to of [path, '/', '/home', '/staff', `${path}?_rsc=1`]) {
      const answer = await request.post(to, { headers, multipart: form, maxRedirects: 0 })
      expect.soft(answer.status(), `${asking} ${to}`).toBeLessThan(500)
    }
  }
  expect(await db.settingChange.count({ where: { reason } })).toBe(0)
  // The same form, by whom it is for: it would have been heard.
  const headers = { ...(await cookieOf('admin')), origin }
  await request.post(path, { headers, multipart: form, maxRedirects: 0 })
  const { count } = await db.settingChange.updateMany({ where: { reason }, data: { status: 'WITHDRAWN' } })
  expect(count).toBe(1)
})
