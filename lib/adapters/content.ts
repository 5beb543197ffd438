import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { isLocalDate } from '@/lib/domain/date/jst'

/** Texts that a non-programmer edits (R-SITE-3); how they are written stands in the folder's README. */
export const contentKinds = ['articles', 'guides', 'news', 'pages'] as const

export type ContentKind = (typeof contentKinds)[number]

export function isContentKind(text: string): text is ContentKind {
  return (contentKinds as readonly string[]).includes(text)
}

const frontMatter = z.strictObject({
  title: z.string().min(1),
  updated: z.string().refine(isLocalDate, 'write the date as 2026-11-22'),
  portal: z.enum(['medical', 'treatment']).optional(),
  signIn: z.boolean().default(false),
  version: z.string().min(1).optional(),
})

export type Content = z.output<typeof frontMatter> & { slug: string; body: string }

const folder = join(process.cwd(), 'app', '(public)', 'content')

export async function readContent(kind: ContentKind, slug: string): Promise<Content | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const text = await readFile(join(folder, kind, `${slug}.md`), 'utf8').catch(missing)
  return text === null ? null : parseContent(slug, text)
}

/** Newest first. */
export async function listContent(kind: ContentKind): Promise<Content[]> {
  const names = (await readdir(join(folder, kind))).filter((name) => name.endsWith('.md'))
  const all = await Promise.all(names.map((name) => readContent(kind, name.slice(0, -3))))
  return all
    .filter((content) => content !== null)
    .sort((one, other) => (one.updated < other.updated ? 1 : -1))
}

/** What a person agrees to, as the consent records it (R-REG-1). */
export async function termsVersion(slug: 'terms' | 'privacy' | 'usage-terms'): Promise<string> {
  const content = await readContent('pages', slug)
  if (!content?.version) throw new Error(`content/pages/${slug}.md needs a version`)
  return content.version
}

/** @throws Error with the file's name: the person who edited it reads this. */
export function parseContent(slug: string, text: string): Content {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  if (head === undefined || body === undefined) throw new Error(`${slug}.md must begin with --- … ---`)
  const read = frontMatter.safeParse(parse(head))
  if (!read.success) throw new Error(`${slug}.md: ${z.prettifyError(read.error)}`)
  return { ...read.data, slug, body: body.trim() }
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
