import { createHmac } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { keyFor } from '@/lib/adapters/crypto'
import { problemFound } from './problem-found'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const manifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The checksum of every migration the tables had seen, oldest first. */
  migrations: z.array(sha256),
  /** Says which PORTAL_SECRET the sealed columns need, and nothing about it. */
  secret: sha256,
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int().nonnegative(),
      sha256,
    }),
  ),
  /** Where each counter of the database goes on. */
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/) })),
  files: z.array(z.object({ key: z.uuid(), size: z.number().int().nonnegative(), sha256 })),
})

export type Manifest = z.infer<typeof manifestSchema>

export const tablePath = (folder: string, name: string) => join(folder, 'tables', `${name}.copy.gz`)
export const filePath = (folder: string, key: string) => join(folder, 'files', key.slice(0, 2), key)

export const secretMark = () => createHmac('sha256', keyFor('backup')).update('kenshin-portal').digest('hex')

/** Readable by nobody else: what a backup holds is what the portal holds. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw problemFound(`「${folder}」には、すでにファイルがあります。空のフォルダーを指定してください。`)
  await mkdir(join(folder, 'tables'), { mode: 0o700 })
  await mkdir(join(folder, 'files'), { mode: 0o700 })
}

/** The last thing written: a folder without it is a backup that was cut short. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw problemFound(
      `「${folder}」にバックアップがないか、途中で終わっています（manifest.json がありません）。フォルダーを確かめてください。`,
    )
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    throw problemFound(
      `「${join(folder, 'manifest.json')}」を読み取れません。書き換えられていないバックアップを指定してください。`,
    )
  }
}
