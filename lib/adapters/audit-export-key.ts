import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { keyFor } from './crypto'

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function privateKey() {
  const der = Buffer.concat([pkcs8, keyFor('audit-export')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** With it anybody who was handed an exported log checks it, without the portal and without its secret (R-CLK-8). */
export function exportKey(): string {
  return createPublicKey(privateKey()).export({ format: 'pem', type: 'spki' }).toString()
}

/** What is signed of an exported file: its SHA-256, and the head of the chain at that moment. */
export function signatureOfExport(sha256: string, head: string): string {
  return sign(null, Buffer.from(`export:${sha256}:${head}`), privateKey()).toString('base64')
}
