import { createPublicKey } from 'node:crypto'

/** Whether the numbers of a JWK are a key at all, e.g. a point on its curve. */
export function isUsableKey(jwk: Record<string, unknown>): boolean {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' }).type === 'public'
  } catch {
    return false
  }
}
