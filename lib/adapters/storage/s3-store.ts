import { Readable } from 'node:stream'
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3'
import { measure } from './measure'
import type { S3Settings } from './storage-url'
import { assertKey, type Bytes, NotStored, type Store, type Stored } from './store'

/** Two parts of 8 MiB on their way at once: what an upload may cost in memory. */
const partSize = 8 * 1024 * 1024
const partsAtOnce = 2

export function s3ClientConfig(settings: S3Settings): S3ClientConfig {
  return {
    region: settings.region,
    endpoint: settings.endpoint,
    // Servers other than Amazon's know the bucket by the path only.
    forcePathStyle: settings.endpoint !== undefined,
    // With the default, parts carry a checksum as trailer, which Swift answers with 501.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  }
}

/** The library is loaded on first use: with a folder as store it would only cost memory. */
function sdk() {
  return import('@aws-sdk/client-s3')
}

export function s3Store(settings: S3Settings, config: S3ClientConfig = s3ClientConfig(settings)): Store {
  let opened: Promise<S3Client> | undefined
  const client = () => {
    opened ??= sdk().then(({ S3Client }) => new S3Client(config))
    return opened
  }
  const place = (key: string) => {
    assertKey(key)
    return { Bucket: settings.bucket, Key: `${settings.prefix}${key}` }
  }
  return {
    put: async (key, bytes) => putObject(await client(), place(key), bytes),
    get: async (key, range) =>
      getObject(await client(), key, { ...place(key), Range: range && `bytes=${range.start}-${range.end}` }),
    async remove(key) {
      const { DeleteObjectCommand } = await sdk()
      await (await client()).send(new DeleteObjectCommand(place(key)))
    },
    async check() {
      const { HeadBucketCommand } = await sdk()
      await (await client()).send(new HeadBucketCommand({ Bucket: settings.bucket }))
    },
    clean: async (olderThan) => abortOldUploads(await client(), settings, olderThan),
  }
}

type Place = { Bucket: string; Key: string }

async function putObject(client: S3Client, place: Place, bytes: Bytes): Promise<Stored> {
  const { Upload } = await import('@aws-sdk/lib-storage')
  const { through, result } = measure(bytes)
  const upload = new Upload({
    client,
    params: { ...place, Body: Readable.from(through, { objectMode: false }) },
    partSize,
    queueSize: partsAtOnce,
    // Parts of an upload that failed would be paid for and never seen.
    leavePartsOnError: false,
  })
  await upload.done()
  return result()
}

/** The parts of an upload whose process died are kept, and paid for, until somebody aborts it. */
async function abortOldUploads(client: S3Client, settings: S3Settings, olderThan: number): Promise<number> {
  const { AbortMultipartUploadCommand, ListMultipartUploadsCommand } = await sdk()
  const Bucket = settings.bucket
  const { Uploads = [] } = await client.send(
    new ListMultipartUploadsCommand({ Bucket, Prefix: settings.prefix || undefined }),
  )
  const old = Uploads.filter(({ Initiated }) => Initiated && Date.now() - Initiated.getTime() >= olderThan)
  for (const { Key, UploadId } of old) {
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
  }
  return old.length
}

async function getObject(
  client: S3Client,
  key: string,
  input: Place & { Range?: string },
): Promise<Readable> {
  const { GetObjectCommand, NoSuchKey } = await sdk()
  try {
    const { Body } = await client.send(new GetObjectCommand(input))
    if (!(Body instanceof Readable)) throw new Error('The S3 server sent no body')
    return Body
  } catch (error) {
    if (error instanceof NoSuchKey) throw new NotStored(key)
    throw error
  }
}
