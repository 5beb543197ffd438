import '@/lib/test-support/outside-next'
import { beforeEach, expect, test } from 'vitest'
import { openApiDocument } from '@/app/api/openapi.json/document'
import { db } from '@/lib/adapters/db'
import { issuedDevices, publicKey } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { POST } from './route'

beforeEach(() => testDatabase().reset())

async function post(body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request('http://localhost/api/v1/devices', { method: 'POST', body: text })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { response, status: response.status, body: await response.json() }
}

const wrongCode = { activationCode: 'AAAABBBBCCCCDDDD' }

test('R-DEV-1 201 with the device ID, then 409 for the same three', async () => {
  const { first } = await issuedDevices()
  const activated = await post({ ...first, name: '巡回健診バス 1号車' })
  expect([activated.status, activated.body]).toEqual([201, { deviceId: 'W0000001' }])
  const again = await post(first)
  expect(again.status).toBe(409)
  expect(again.body).toMatchObject({ code: 'USED', title: 'このIDは登録済みです。' })
  expect(again.body.titleEn).toMatch(/already been used/)
})

test('R-DEV-1 the code is taken as people type it: groups, lower case, full width', async () => {
  const { first } = await issuedDevices()
  const typed = first.activationCode.toLowerCase().replace(/(.{4})(?=.)/g, '$1－')
  expect((await post({ ...first, id: ' ｗ0000001', activationCode: typed })).status).toBe(201)
})

test('D-8 the 登録記号番号 of a 施術所 stands for its institution code, also when it is all digits', async () => {
  const { first } = await issuedDevices({ kind: 'JUDO', code: '130000100' })
  expect((await post({ ...first, institutionCode: '1370000001' })).status).toBe(401)
  expect((await post({ ...first, institutionCode: '1300001-0-0' })).status).toBe(201)
})

test('R-DEV-2 wrong code, wrong institution, unknown ID, used ID with a wrong code, closed ID: one and the same answer', async () => {
  const { settings } = await issuedDevices({ deviceCount: 3 })
  const [first, second, third] = settings
  await post(first)
  for (let count = 0; count < 10; count += 1) await post({ ...third, ...wrongCode })

  const answers = [
    await post({ ...second, ...wrongCode }),
    await post({ ...second, institutionCode: '2710000001' }),
    await post({ ...second, id: 'W9999999' }),
    await post({ ...first, ...wrongCode }),
    await post(third),
  ]

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  const headers = answers.map(({ response }) => JSON.stringify([...response.headers]))
  expect(new Set(headers).size).toBe(1)
  expect(answers[0]?.response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(answers[0]?.body).toMatchObject({ title: expect.any(String), titleEn: expect.any(String) })
})

const right = {
  institutionCode: '1310270751',
  id: 'W0000001',
  activationCode: 'ABCDEFGHJKLMNPQR',
  publicKey,
}

test.each([
  ['no JSON', '{', ''],
  ['no object', '[]', ''],
  ['nothing', '', ''],
  ['an institution code of 9 digits', { ...right, institutionCode: '131027075' }, 'institutionCode'],
  ['a prefecture that does not exist', { ...right, institutionCode: '4810270751' }, 'institutionCode'],
  ['a 登録記号番号 that no 施術所 has', { ...right, institutionCode: 'K1312345' }, 'institutionCode'],
  ['a number for the ID', { ...right, id: 1 }, 'id'],
  ['an ID of 6 digits', { ...right, id: 'W000001' }, 'id'],
  ['a code with 0', { ...right, activationCode: '0BCDEFGHJKLMNPQR' }, 'activationCode'],
  ['a code of 15 characters', { ...right, activationCode: 'ABCDEFGHJKLMNPQ' }, 'activationCode'],
  ['no key', { ...right, publicKey: undefined }, 'publicKey'],
  ['a private key', { ...right, publicKey: { ...publicKey, d: 'AAAA' } }, 'publicKey'],
  ['an RSA key', { ...right, publicKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }, 'publicKey'],
  ['a point off its curve', { ...right, publicKey: { ...publicKey, y: publicKey.x } }, 'publicKey'],
  ['a name of 51 characters', { ...right, name: 'あ'.repeat(51) }, 'name'],
  ['100 KB', { ...right, name: 'a'.repeat(100_000) }, ''],
])('422 for %s, with the field in both languages', async (_, sent, field) => {
  const { status, body } = await post(sent)
  expect(status).toBe(422)
  const [error] = body.errors
  if (field) expect(error.field).toBe(field)
  expect(error).toEqual({ field: error.field, message: expect.any(String), messageEn: expect.any(String) })
  expect(await db.auditEntry.count()).toBe(0)
})

test('the document names every status that the API gives, and asks for the fields that the schema asks for', async () => {
  const { paths, components } = openApiDocument('http://localhost:3000')
  const statuses = Object.keys(paths['/api/v1/devices'].post.responses)
  expect(statuses).toEqual(['201', '401', '409', '422'])
  const missing = (await post({})).body.errors.map(({ field }: { field: string }) => field)
  expect(missing).toEqual(components.schemas.DeviceRegistration.required)
})
