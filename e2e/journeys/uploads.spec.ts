import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { type Browser, type CDPSession, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { type CutLine, cutLineAfter } from '@/e2e/steps/cut-line'
import { atFormOfNewPerson, fileInput, fileRow, uploadsOf } from '@/e2e/steps/upload'
import type { Person } from '@/e2e/steps/world'
import { MiB, streamedPdf } from '@/lib/test-support/sample-files'

const size = 4 * MiB
const name = '届.pdf'

async function largePdf() {
  return { name, mimeType: 'application/pdf', buffer: await buffer(streamedPdf(size)) }
}

/** A line of the given speed; none at all with 0. */
async function lineOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  return (bytesPerSecond: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: bytesPerSecond === 0,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytesPerSecond || -1,
    })
}

/** From where the file was sent, time by time. */
function watchOffsets(page: Page): number[] {
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') offsets.push(Number(new URL(request.url()).searchParams.get('offset')))
  })
  return offsets
}

const percentOf = (page: Page) =>
  page
    .getByRole('progressbar')
    .getAttribute('value')
    .then((value) => Number(value))

/** A page whose line breaks after half of the file. */
async function onBreakingLine(
  browser: Browser,
  work: (page: Page, line: CutLine) => Promise<void>,
): Promise<void> {
  const line = await cutLineAfter(size / 2)
  const context = await browser.newContext({ proxy: { server: line.proxy } })
  try {
    await work(await context.newPage(), line)
  } finally {
    await context.close()
    await line.close()
  }
}

/** Some of it has arrived and is kept. */
async function sendHalf(page: Page, person: Person, line: CutLine): Promise<void> {
  await fileInput(page).setInputFiles(await largePdf())
  await expect.poll(line.cut).toBe(true)
  await expect.poll(async () => Number((await uploadsOf(person))[0]?.receivedSize)).toBeGreaterThan(0)
}

test('R-APP-4 an upload whose line is cut at 50 % goes on by itself from there', async ({ browser }) => {
  await onBreakingLine(browser, async (page, line) => {
    const person = await atFormOfNewPerson(page)
    const offsets = watchOffsets(page)
    await sendHalf(page, person, line)
    line.mend()
    await expect(fileRow(page, name)).toContainText('検査済み', { timeout: 30_000 })
    expect(Math.max(...offsets)).toBeGreaterThan(0)
    const { buffer: bytes } = await largePdf()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await uploadsOf(person)).toMatchObject([{ state: 'CLEAN', sha256, size: BigInt(size) }])
  })
})

test('R-APP-4 R-ALL-1 after the page was closed, the unfinished file is named and goes on when chosen again', async ({
  browser,
}) => {
  await onBreakingLine(browser, async (page, line) => {
    const person = await atFormOfNewPerson(page)
    await sendHalf(page, person, line)
    page.on('dialog', (dialog) => dialog.accept())
    const form = page.url()
    await page.goto('about:blank')
    line.mend()
    await page.goto(form)
    await expect(fileRow(page, name)).toContainText('送信が未完了')
    await expect(fileRow(page, name)).toContainText('同じファイルをもう一度選ぶと、続きから送信します')
    await expectAccessible(page)
    const offsets = watchOffsets(page)
    await fileInput(page).setInputFiles(await largePdf())
    await expect(fileRow(page, name)).toContainText('検査済み')
    await expect(fileRow(page, name)).toHaveCount(1)
    expect(offsets.some((offset) => offset > 0)).toBe(true)
  })
})

test('R-APP-4 a cancelled upload leaves nothing', async ({ page }) => {
  const person = await atFormOfNewPerson(page)
  const line = await lineOf(page)
  await line(MiB)
  await fileInput(page).setInputFiles(await largePdf())
  await expect.poll(() => percentOf(page), { intervals: [50] }).toBeGreaterThanOrEqual(10)
  await page.getByRole('button', { name: /取り消す/ }).click()
  await expect(fileRow(page, name)).toHaveCount(0)
  await expect.poll(async () => (await uploadsOf(person)).length).toBe(0)
})

test('R-APP-4 a photo (JPEG) is turned into PNG in the browser before it is sent', async ({ page }) => {
  const person = await atFormOfNewPerson(page)
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    canvas.getContext('2d')?.fillRect(10, 10, 300, 200)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  const photo = { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
  await fileInput(page).setInputFiles(photo)
  await expect(fileRow(page, 'IMG_0001.png')).toContainText('検査済み')
  const [upload] = await uploadsOf(person)
  expect(upload).toMatchObject({ fileType: 'png', state: 'CLEAN' })
  const answer = await page.request.get(`/api/uploads/${upload?.id}`)
  const png = await answer.body()
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 480])
})

test('R-APP-4 R-ALL-1 a photo that the browser cannot read (HEIC) gets its sentence', async ({ page }) => {
  await atFormOfNewPerson(page)
  const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  const photo = {
    name: 'IMG_0002.HEIC',
    mimeType: 'image/heic',
    buffer: Buffer.concat([head, Buffer.alloc(500)]),
  }
  await fileInput(page).setInputFiles(photo)
  await expect(fileRow(page, 'IMG_0002.HEIC')).toContainText('お使いのブラウザーでは読み取れません')
  await expectAccessible(page)
})

test('R-CLK-3 R-APP-4 what is shown of a file can run nothing', async ({ page }) => {
  const person = await atFormOfNewPerson(page)
  await fileInput(page).setInputFiles(await largePdf())
  await expect(fileRow(page, name)).toContainText('検査済み')
  const [upload] = await uploadsOf(person)
  for (const inline of ['', '?inline=1']) {
    const headers = (await page.request.get(`/api/uploads/${upload?.id}${inline}`)).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-disposition']).toMatch(inline ? /^inline/ : /^attachment/)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['cache-control']).toContain('no-store')
  }
})
