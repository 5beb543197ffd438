import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { s3ClientConfig, s3Store } from '@/lib/adapters/storage/s3-store'
import type { S3Settings } from '@/lib/adapters/storage/storage-url'
import type { Store } from '@/lib/adapters/storage/store'
import { atEnd } from '@/lib/commands/ending'
import { noSwift, startSwift, swiftKeys } from '@/lib/test-support/swift-server'

/** Swift, as the tests start it, and what a portal has to be told to store there. */
export async function s3Server(): Promise<{ store: Store; settings: Record<string, string> } | undefined> {
  if (noSwift) {
    console.log(`Not measured: uploads to S3. ${noSwift}`)
    return undefined
  }
  const { endpoint, stop } = await startSwift()
  atEnd(stop)
  const place: S3Settings = { kind: 's3', bucket: 'bench', prefix: '', endpoint, region: 'us-east-1' }
  const config = { ...s3ClientConfig(place), credentials: swiftKeys }
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: place.bucket }))
  const settings = {
    STORAGE_URL: `s3://${place.bucket}?endpoint=${encodeURIComponent(endpoint)}`,
    AWS_ACCESS_KEY_ID: swiftKeys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: swiftKeys.secretAccessKey,
  }
  return { store: s3Store(place, config), settings }
}
