import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { atFormOfNewPerson, fileInput, fileRow, uploadsOf } from '@/e2e/steps/upload'
import { uploadMaxBytes, uploadRefusals } from '@/lib/domain/application/upload-rule'
import { streamedPdf } from '@/lib/test-support/sample-files'

/** On the disk, as people have it: a test may not carry more than 50 MB in its own memory. */
async function withPdf(size: number, work: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'upload-'))
  try {
    const path = join(folder, '届.pdf')
    await pipeline(streamedPdf(size), createWriteStream(path))
    await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const send = (page: Page) =>
  page.getByRole('button', { name: 'ファイルを送信する' }).click({ timeout: 60_000 })

test('R-APP-4 R-ALL-2 exactly 100 MiB are taken without scripts', async ({ page }) => {
  test.slow()
  const person = await atFormOfNewPerson(page)
  await withPdf(uploadMaxBytes, async (path) => {
    await fileInput(page).setInputFiles(path)
    await send(page)
  })
  await expect(fileRow(page, '届.pdf')).toContainText('検査済み')
  expect(await uploadsOf(person)).toMatchObject([{ state: 'CLEAN', size: BigInt(uploadMaxBytes) }])
})

test('R-APP-4 R-ALL-1 one byte more is refused with its sentence, not with a broken connection', async ({
  page,
}) => {
  test.slow()
  await atFormOfNewPerson(page)
  await withPdf(uploadMaxBytes + 1, async (path) => {
    await fileInput(page).setInputFiles(path)
    await send(page)
  })
  await expect(fileRow(page, '届.pdf')).toContainText(uploadRefusals.TOO_BIG)
  await expectAccessible(page)
})
