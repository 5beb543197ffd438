import { createHmac } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { env } from '@/lib/env'
import { keyFor } from './crypto'

const name = 'オンライン資格確認申請ポータル'

function site() {
  const { hostname, origin } = new URL(env().APP_URL)
  return { rpID: hostname, origin }
}

/**
 * What has to be signed: bound to one session and one purpose, so that nothing needs to be kept. A half-open session is
 * opened once, and a registration changes the number of passkeys, so an answer cannot be used again.
 */
function challengeFor(occasion: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac('sha256', keyFor('passkey')).update(occasion).digest())
}

function encoded(challenge: Uint8Array): string {
  return Buffer.from(challenge).toString('base64url')
}

type Known = { credentialId: string; transports: string[] }

const described = ({ credentialId, transports }: Known) => ({
  id: credentialId,
  transports: transports as never[],
})

/** For `navigator.credentials.create`. */
export async function passkeyCreation(
  account: { id: string; email: string; name: string },
  occasion: string,
  known: readonly Known[],
) {
  const { extensions: _, ...options } = await generateRegistrationOptions({
    rpName: name,
    rpID: site().rpID,
    userName: account.email,
    userDisplayName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id)),
    challenge: challengeFor(occasion),
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return options
}

/** For `navigator.credentials.get`. */
export async function passkeyRequest(occasion: string, known: readonly Known[]) {
  const { extensions: _, ...options } = await generateAuthenticationOptions({
    rpID: site().rpID,
    challenge: challengeFor(occasion),
    allowCredentials: known.map(described),
    userVerification: 'required',
  })
  return options
}

/** What to keep of a new passkey; null when the answer is not right. */
export async function readNewPasskey(response: unknown, occasion: string) {
  const { rpID, origin } = site()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: encoded(challengeFor(occasion)),
      expectedOrigin: origin,
      expectedRPID: rpID,
    })
    const credential = registrationInfo?.credential
    if (!credential) return null
    const { id, publicKey, counter, transports = [] } = credential
    return { credentialId: id, publicKey: Uint8Array.from(publicKey), counter: BigInt(counter), transports }
  } catch {
    // The library throws for whatever a browser or an attacker may have sent.
    return null
  }
}

type Kept = { credentialId: string; publicKey: Uint8Array; counter: bigint }

/** The signature's counter; null when the answer is not right. */
export async function passkeyCounter(
  response: unknown,
  occasion: string,
  passkey: Kept,
): Promise<bigint | null> {
  const { rpID, origin } = site()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: encoded(challengeFor(occasion)),
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: Number(passkey.counter),
      },
    })
    return verified ? BigInt(authenticationInfo.newCounter) : null
  } catch {
    return null
  }
}
