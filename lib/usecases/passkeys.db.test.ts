import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { cose, isoCBOR } from '@simplewebauthn/server/helpers'
import { beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { passkeyRequest } from '@/lib/adapters/passkey'
import type { Viewer } from '@/lib/adapters/session'
import { signInOccasion } from '@/lib/domain/account/passkey'
import { env } from '@/lib/env'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { addStaff } from './add-staff'
import { confirmPasskey } from './confirm-passkey'
import { removePasskey } from './remove-passkey'
import { signIn } from './sign-in'
import { operator } from './transact'

beforeEach(() => testDatabase().reset())

const email = 'clerk@fund.example'
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** A key on a device, as an authenticator keeps it. */
function authenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const key = new Map<number, number | Uint8Array>([
    [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
    [cose.COSEKEYS.alg, cose.COSEALG.ES256],
    [cose.COSEKEYS.crv, cose.COSECRV.P256],
    [cose.COSEKEYS.x, Buffer.from(x, 'base64url')],
    [cose.COSEKEYS.y, Buffer.from(y, 'base64url')],
  ])
  const id = base64url(sha256(x))
  const answer = (challenge: string, counter: number, origin = new URL(env().APP_URL).origin) => {
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }))
    const data = Buffer.alloc(37)
    sha256(new URL(env().APP_URL).hostname).copy(data)
    data[32] = 0b101
    data.writeUInt32BE(counter, 33)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
    return {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      },
    }
  }
  return { id, publicKey: Uint8Array.from(isoCBOR.encode(key)), answer }
}

async function makeClerk() {
  const act = { name: 'staff.add' as const, actor: operator, now: noon }
  const { credentials } = await addStaff(act, { email, role: 'clerk' })
  if (!credentials) throw new Error('unreachable')
  const { id: accountId } = await db.account.findUniqueOrThrow({ where: { email } })
  const device = authenticator()
  const passkey = await db.passkey.create({
    data: {
      ...{ accountId, credentialId: device.id, publicKey: device.publicKey, counter: 1n },
      ...{ transports: [], name: '執務室のパソコン', createdAt: noon },
    },
  })
  const half = async () => {
    const { password } = credentials
    const { token } = await signIn(publicAct('account.sign-in'), { email, password, door: 'staff' })
    const session = { accountId, sessionHash: hashToken(token) }
    const { challenge } = await passkeyRequest(signInOccasion(session.sessionHash), [])
    return { session, challenge }
  }
  return { accountId, passkey, device, half }
}

type Session = { accountId: string; sessionHash: string }

const confirm = (session: Session, answer: { id: string }) =>
  codeOf(confirmPasskey(publicAct('account.second-factor'), session, answer))

const open = () => db.session.count({ where: { secondFactorAt: { not: null } } })

describe('R-CLK-9 a passkey as the second factor', () => {
  test('opens the half-open session it was asked for, and keeps its counter', async () => {
    const { device, half } = await makeClerk()
    const { session, challenge } = await half()
    expect(await confirm(session, device.answer(challenge, 2))).toBe('done')
    expect(await open()).toBe(1)
    expect(await db.passkey.findFirst()).toMatchObject({ counter: 2n, lastUsedAt: noon })
  })

  test('an answer opens nothing a second time, nor another session', async () => {
    const { device, half } = await makeClerk()
    const [first, second] = [await half(), await half()]
    const answer = device.answer(first.challenge, 2)
    const outcomes = await Promise.all([confirm(first.session, answer), confirm(first.session, answer)])
    expect(outcomes.sort()).toEqual(['PASSKEY_FAILED', 'done'])
    expect(await confirm(second.session, answer)).toBe('PASSKEY_FAILED')
    expect(await open()).toBe(1)
  })

  test('a copied key, another site and another person’s key are refused', async () => {
    const { device, half } = await makeClerk()
    const { session, challenge } = await half()
    expect(await confirm(session, device.answer(challenge, 1))).toBe('PASSKEY_FAILED')
    expect(await confirm(session, device.answer(challenge, 2, 'https://evil.example'))).toBe('PASSKEY_FAILED')
    expect(await confirm(session, authenticator().answer(challenge, 2))).toBe('PASSKEY_FAILED')
    const forged = { ...authenticator().answer(challenge, 2), id: device.id, rawId: device.id }
    expect(await confirm(session, forged)).toBe('PASSKEY_FAILED')
    expect(await confirm(session, { id: device.id })).toBe('PASSKEY_FAILED')
    expect(await open()).toBe(0)
  })

  test('a removed one signs nobody in, and nobody removes another’s', async () => {
    const { accountId, passkey, device, half } = await makeClerk()
    const viewer = { accountId } as unknown as Viewer
    const stranger = { accountId: '00000000-0000-7000-8000-000000000000' } as unknown as Viewer
    const act = publicAct('account.remove-passkey')
    expect(await codeOf(removePasskey(act, stranger, passkey.id))).toBe('NOT_FOUND')
    expect(await codeOf(removePasskey(act, viewer, passkey.id))).toBe('done')
    const { session, challenge } = await half()
    expect(await confirm(session, device.answer(challenge, 2))).toBe('PASSKEY_FAILED')
  })
})
