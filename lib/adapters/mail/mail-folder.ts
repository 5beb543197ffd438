import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AddressObject, simpleParser } from 'mailparser'
import { isUuid } from '@/lib/domain/uuid'
import { mailFolder } from './send'

export type FoundMail = { id: string; subject: string; to: string; at: Date; text: string }

/** The mail that was written instead of sent, newest first. */
export async function listMail(limit: number): Promise<FoundMail[]> {
  const names = await readdir(mailFolder()).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length))
  const written = await Promise.all(ids.map(async (id) => ({ id, time: (await stat(pathOf(id))).mtimeMs })))
  const newest = written.sort((a, b) => b.time - a.time).slice(0, limit)
  const mails = await Promise.all(newest.map(({ id }) => readMail(id)))
  return mails.filter((mail) => mail !== null)
}

/** Null when there is no such mail; an id from an address never reaches a path unless it is one. */
export async function readMail(id: string): Promise<FoundMail | null> {
  if (!isUuid(id)) return null
  const bytes = await readFile(pathOf(id)).catch(() => null)
  if (!bytes) return null
  const { subject = '', to, date, text = '' } = await simpleParser(bytes)
  return { id, subject, to: addressText(to), at: date ?? new Date(0), text }
}

function addressText(to: AddressObject | AddressObject[] | undefined): string {
  const people = [to ?? []].flat().flatMap(({ value }) => value)
  return people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ')
}

function pathOf(id: string): string {
  return join(mailFolder(), `${id}.eml`)
}
