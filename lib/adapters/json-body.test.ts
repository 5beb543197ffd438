import { expect, test } from 'vitest'
import { readJsonBody } from './json-body'

const request = (body?: BodyInit) => new Request('http://localhost/', { method: 'POST', body })

test('JSON is read', async () => {
  expect(await readJsonBody(request('{"name":"髙﨑"}'))).toEqual({ name: '髙﨑' })
})

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['more than the limit', `"${'a'.repeat(16_384)}"`],
])('%s gives undefined', async (_, body) => {
  expect(await readJsonBody(request(body))).toBeUndefined()
})

test('a body as long as the limit is read', async () => {
  expect(await readJsonBody(request('"12345"'), 7)).toBe('12345')
  expect(await readJsonBody(request('"123456"'), 7)).toBeUndefined()
})
