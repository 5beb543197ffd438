import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type FolderSettings = { kind: 'folder'; root: string }
export type S3Settings = {
  kind: 's3'
  bucket: string
  /** Put before every key, e.g. "uploads/". */
  prefix: string
  endpoint?: string
  region: string
}

/**
 * `file:folder`, `file:///folder`, or `s3://bucket/prefix?endpoint=https://…&region=…`.
 * The S3 key and its secret come from the places where every AWS tool looks for them, never from the address.
 */
export function readStorageUrl(address: string): FolderSettings | S3Settings {
  if (address.startsWith('file:')) return { kind: 'folder', root: folderOf(address) }
  if (address.startsWith('s3://')) return s3Of(new URL(address))
  throw new Error('STORAGE_URL starts with file: or s3://')
}

function folderOf(address: string): string {
  if (address.startsWith('file://')) return fileURLToPath(address)
  return resolve(address.slice('file:'.length))
}

function s3Of(url: URL): S3Settings {
  if (!url.hostname) throw new Error('STORAGE_URL names no bucket: s3://bucket?endpoint=https://…')
  const folder = url.pathname.replace(/^\/+|\/+$/g, '')
  return {
    kind: 's3',
    bucket: url.hostname,
    prefix: folder ? `${folder}/` : '',
    endpoint: url.searchParams.get('endpoint') ?? undefined,
    region: url.searchParams.get('region') ?? 'us-east-1',
  }
}
