import { describe, expect, it } from 'vitest'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import type { Answer } from './send-on'
import type { ShownUpload } from './shown-upload'
import { UploadQueue } from './upload-queue'

type Sent = { file: File; percent: (percent: number) => void; answer: (answer: Answer) => void }

/** A queue whose server is played by the test. */
function fixture({
  uploads = [] as ShownUpload[],
  png = null as File | null,
  removes = true,
  asked = [] as ShownUpload[],
} = {}) {
  const sent: Sent[] = []
  const removed: string[] = []
  const queue = new UploadQueue(uploads, {
    post(file, percent) {
      let answer: Sent['answer'] = () => undefined
      const promise = new Promise<Answer>((resolve) => {
        answer = resolve
      })
      sent.push({ file, percent, answer })
      return { answer: promise, cancel: () => answer({ failed: 'cancelled' }) }
    },
    ask: async (id) => asked.find((upload) => upload.id === id),
    remove: async (id) => removes && removed.push(id) > 0,
    pngOf: async () => png,
  })
  const said: string[] = []
  queue.subscribe(() => {
    const now = queue.snapshot().said
    if (now !== said.at(-1)) said.push(now)
  })
  return { queue, sent, removed, said, now: () => queue.snapshot() }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

const pdf = (name = '届.pdf') => new File(['%PDF-1.7'], name, { type: 'application/pdf' })

const upload = (change: Partial<ShownUpload> = {}): ShownUpload => ({
  id: 'u1',
  fileName: '届.pdf',
  size: 8,
  state: 'CLEAN',
  ...change,
})

/** A file of a size without its bytes. */
function big(size: number, name = '届.pdf'): File {
  return Object.defineProperty(pdf(name), 'size', { value: size })
}

describe('the files of a field', () => {
  it('R-APP-4 are sent, and the progress is said at every 10 %', async () => {
    const { queue, sent, said, now } = fixture()
    queue.add([pdf()])
    await settled()
    for (let percent = 1; percent <= 100; percent++) sent[0]?.percent(percent)
    expect(now().sending[0]).toMatchObject({ percent: 100, phase: 'CHECKING' })
    sent[0]?.answer({ upload: upload() })
    await settled()
    expect(now()).toMatchObject({ uploads: [{ id: 'u1', state: 'CLEAN' }], sending: [] })
    const tenths = said.filter((line) => line.endsWith('%送信しました。'))
    expect(tenths).toEqual(
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((n) => `届.pdf：${n}%送信しました。`),
    )
    expect(said.at(-1)).toBe('届.pdf：検査が終わり、添付しました。')
  })

  it('R-APP-4 go one after the other', async () => {
    const { queue, sent } = fixture()
    queue.add([pdf('1.pdf'), pdf('2.pdf')])
    await settled()
    expect(sent.map(({ file }) => file.name)).toEqual(['1.pdf'])
    sent[0]?.answer({ upload: upload() })
    await settled()
    expect(sent.map(({ file }) => file.name)).toEqual(['1.pdf', '2.pdf'])
  })

  it.each([
    [big(104_857_601), 'TOO_BIG'],
    [new File([], '届.pdf'), 'EMPTY'],
    [new File(['MZ'], 'setup.exe'), 'WRONG_TYPE'],
  ] as const)('R-APP-4 are refused before anything is sent (%#)', async (file, refusal) => {
    const { queue, sent, said, now } = fixture()
    queue.add([file])
    await settled()
    expect(sent).toEqual([])
    expect(now().sending).toMatchObject([
      { phase: 'STOPPED', message: uploadRefusals[refusal], canRetry: false },
    ])
    expect(said.at(-1)).toBe(`${file.name}：${uploadRefusals[refusal]}`)
  })

  it('R-APP-4 of exactly 100 MiB are sent', async () => {
    const { queue, sent } = fixture()
    queue.add([big(104_857_600)])
    await settled()
    expect(sent).toHaveLength(1)
  })

  it('R-APP-4 are ten at most; refused ones do not count', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => upload({ id: String(index) }))
    const { queue, sent, now } = fixture({ uploads: [...nine, upload({ id: 'r', state: 'REFUSED' })] })
    queue.add([pdf('10.pdf'), pdf('11.pdf')])
    await settled()
    sent[0]?.answer({ upload: upload() })
    await settled()
    expect(sent).toHaveLength(1)
    expect(now().sending).toMatchObject([{ message: uploadRefusals.TOO_MANY }])
  })

  it("R-APP-4 that the server refuses stay, with the server's sentence", async () => {
    const { queue, sent, said, now } = fixture()
    queue.add([pdf()])
    await settled()
    sent[0]?.answer({ upload: upload({ state: 'REFUSED', refusalMessage: uploadRefusals.DAMAGED }) })
    await settled()
    expect(now()).toMatchObject({ uploads: [{ state: 'REFUSED' }], sending: [] })
    expect(said.at(-1)).toBe(`届.pdf：${uploadRefusals.DAMAGED}`)
  })

  it('R-APP-4 can be sent again after a failure', async () => {
    const { queue, sent, now } = fixture()
    queue.add([pdf()])
    await settled()
    sent[0]?.answer({ failed: uploadRefusals.FAILED })
    await settled()
    expect(now().sending).toMatchObject([
      { phase: 'STOPPED', message: uploadRefusals.FAILED, canRetry: true },
    ])
    queue.retry(now().sending[0]?.key ?? 0)
    await settled()
    sent[1]?.answer({ upload: upload() })
    await settled()
    expect(now()).toMatchObject({ uploads: [{ id: 'u1' }], sending: [] })
  })

  it('R-APP-4 can be cancelled while sending and while waiting; the next one goes on', async () => {
    const { queue, sent, said, now } = fixture()
    queue.add([pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf')])
    await settled()
    const [first, second] = now().sending
    queue.cancel(second?.key ?? 0)
    queue.cancel(first?.key ?? 0)
    expect(said.at(-1)).toBe('1.pdf：送信を取り消しました。')
    await settled()
    expect(sent.map(({ file }) => file.name)).toEqual(['1.pdf', '3.pdf'])
    expect(now()).toMatchObject({ uploads: [], sending: [{ phase: 'SENDING' }] })
  })

  it('R-APP-7 say whether all of them arrived, so that a pressed button may go on', async () => {
    const { queue, sent, now } = fixture()
    expect(now()).toMatchObject({ busy: false, failed: false })
    queue.add([pdf('1.pdf'), pdf('2.pdf')])
    await settled()
    sent[0]?.answer({ upload: upload({ state: 'REFUSED', refusalMessage: uploadRefusals.DAMAGED }) })
    await settled()
    expect(now()).toMatchObject({ busy: true, failed: true })
    sent[1]?.answer({ upload: upload() })
    await settled()
    expect(now()).toMatchObject({ busy: false, failed: true })
    queue.add([pdf('3.pdf')])
    expect(now()).toMatchObject({ busy: true, failed: false })
    await settled()
    sent[2]?.answer({ upload: upload() })
    await settled()
    expect(now()).toMatchObject({ busy: false, failed: false })
  })

  it('R-APP-4 are removed only when the server has removed them', async () => {
    const kept = upload()
    const good = fixture({ uploads: [kept] })
    await good.queue.remove(kept)
    expect(good.now()).toMatchObject({ uploads: [], said: '届.pdf：削除しました。' })
    const bad = fixture({ uploads: [kept], removes: false })
    await bad.queue.remove(kept)
    expect(bad.now().uploads).toEqual([kept])
    expect(bad.now().said).toContain('削除できませんでした')
  })
})

describe('photos', () => {
  const photo = new File(['jpeg'], 'IMG_0001.JPG', { type: 'image/jpeg' })
  const png = new File(['png'], 'IMG_0001.png', { type: 'image/png' })

  it('R-APP-4 are turned into PNG first, and this is said', async () => {
    const { queue, sent, said } = fixture({ png })
    queue.add([photo])
    await settled()
    expect(sent.map(({ file }) => file.name)).toEqual(['IMG_0001.png'])
    expect(said).toContain('IMG_0001.JPG：写真をPNGに変換しています。')
  })

  it.each(['IMG.heic', 'IMG.webp'])(
    'R-APP-4 %s that this browser cannot read is refused with what to do',
    async (name) => {
      const { queue, sent, now } = fixture()
      queue.add([new File(['x'], name)])
      await settled()
      expect(sent).toEqual([])
      expect(now().sending[0]?.message).toContain('PNGまたはPDFに保存し直した')
    },
  )

  it('R-APP-4 cancelled while they are converted are not sent', async () => {
    const { queue, sent, now } = fixture({ png })
    queue.add([photo])
    queue.cancel(now().sending[0]?.key ?? 0)
    await settled()
    expect(sent).toEqual([])
  })

  it('R-APP-4 that are still being checked are asked about until they have their verdict', async () => {
    const asked = [upload({ id: 'u1', state: 'CHECKING' }), upload({ id: 'u2', fileName: '2.pdf' })]
    const uploads = [upload({ id: 'u1', state: 'CHECKING' }), upload({ id: 'u2', state: 'CHECKING' })]
    const { queue, said, now } = fixture({ uploads, asked })
    expect(await queue.refresh()).toBe(true)
    expect(now().uploads.map(({ state }) => state)).toEqual(['CHECKING', 'CLEAN'])
    expect(said.at(-1)).toBe('届.pdf：検査が終わり、添付しました。')
    asked[0] = upload({ state: 'REFUSED', refusalMessage: uploadRefusals.INFECTED })
    expect(await queue.refresh()).toBe(false)
    expect(said.at(-1)).toBe(`届.pdf：${uploadRefusals.INFECTED}`)
  })

  it('R-APP-4 that go on where their line was cut stand in the list once', async () => {
    const { queue, sent, now } = fixture({ uploads: [upload({ state: 'RECEIVING', receivedSize: 4 })] })
    queue.add([pdf()])
    await settled()
    sent[0]?.answer({ upload: upload() })
    await settled()
    expect(now().uploads).toMatchObject([{ id: 'u1', state: 'CLEAN' }])
  })
})
