import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { listMail, readMail } from './mail-folder'
import { mailFolder, sendMail } from './send'

const first = '0197f3a0-0000-7000-8000-000000000001'
const second = '0197f3a0-0000-7000-8000-000000000002'
const at = new Date('2026-11-20T12:00:00+09:00')

function letter(id: string) {
  const text = '髙﨑 様\n\nhttp://localhost:3000/activate?token=a_b-c'
  return { id, to: 'a@b.example', toName: '髙﨑 花子', at, subject: `件名 ${id}`, text, html: '<p>x</p>' }
}

test('an empty portal has no mail', async () => {
  expect(await listMail(10)).toEqual([])
})

test('mail is read as it was written, newest first', async () => {
  await sendMail(letter(first))
  await sendMail(letter(second))
  await utimes(join(mailFolder(), `${second}.eml`), new Date(0), new Date(0))
  expect((await listMail(10)).map(({ id }) => id)).toEqual([first, second])
  expect(await listMail(1)).toEqual([
    {
      id: first,
      subject: `件名 ${first}`,
      to: '髙﨑 花子 <a@b.example>',
      at,
      text: letter(first).text,
    },
  ])
})

test.each(['../secret', '..%2fsecret', 'x', ''])('%j reads no file', async (id) => {
  await writeFile(join(env().DATA_DIR, 'secret.eml'), 'Subject: no\r\n\r\n')
  expect(await readMail(id)).toBeNull()
})
