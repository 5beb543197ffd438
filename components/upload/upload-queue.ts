import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { firstLook } from './first-look'
import { isPhoto } from './photo-type'
import type { Post } from './send-file'
import type { Answer } from './send-on'
import type { Sending, ShownUpload } from './shown-upload'

export type UploadsNow = {
  uploads: ShownUpload[]
  sending: Sending[]
  /** What a screen reader is told last. */
  said: string
  /** Something is still on its way. */
  busy: boolean
  /** Something went wrong since the last time that nothing was on its way. */
  failed: boolean
}

type Means = {
  post: Post
  remove: (id: string) => Promise<boolean>
  ask: (id: string) => Promise<ShownUpload | undefined>
  pngOf: (photo: File) => Promise<File | null>
}

const words = {
  unreadablePhoto:
    'この写真は、お使いのブラウザーでは読み取れません。PNGまたはPDFに保存し直したファイルを選んでください。',
  checked: '検査が終わり、添付しました。',
  checking: '受け取りました。検査しています。',
  notRemoved: '削除できませんでした。通信の状態を確かめて、もう一度「削除」を押してください。',
}

/** The files of one field: one is sent after the other, and every step can be seen and heard. */
export class UploadQueue {
  private now: UploadsNow
  private line: Promise<void> = Promise.resolve()
  private lastKey = 0
  private listeners = new Set<() => void>()
  private cancels = new Map<number, () => void>()

  constructor(
    uploads: ShownUpload[],
    private means: Means,
  ) {
    this.now = { uploads, sending: [], said: '', busy: false, failed: false }
  }

  snapshot = () => this.now

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  add(files: Iterable<File>): void {
    if (!this.now.busy) this.set({ failed: false })
    for (const file of files) {
      const key = ++this.lastKey
      this.set({ sending: [...this.now.sending, { key, file, percent: 0, phase: 'WAITING' }] })
      this.enqueue(key)
    }
  }

  /** Ends a sending, or takes one that stopped off the list. */
  cancel(key: number): void {
    const item = this.find(key)
    if (!item) return
    const said = item.phase === 'STOPPED' ? '一覧から消しました。' : '送信を取り消しました。'
    this.drop(key, `${item.file.name}：${said}`)
  }

  retry(key: number): void {
    if (!this.now.busy) this.set({ failed: false })
    this.update(key, { phase: 'WAITING', message: undefined })
    this.enqueue(key)
  }

  async remove({ id, fileName }: ShownUpload): Promise<void> {
    const gone = await this.means.remove(id)
    const uploads = gone ? this.now.uploads.filter((upload) => upload.id !== id) : this.now.uploads
    this.set({ uploads, said: `${fileName}：${gone ? '削除しました。' : words.notRemoved}` })
  }

  /** Asks about the files that are still being checked. True while some are. */
  async refresh(): Promise<boolean> {
    const isChecking = ({ state }: ShownUpload) => state === 'CHECKING'
    for (const { id, fileName } of this.now.uploads.filter(isChecking)) {
      const upload = await this.means.ask(id)
      if (!upload || isChecking(upload)) continue
      const uploads = this.now.uploads.map((other) => (other.id === id ? upload : other))
      this.set({ uploads, said: `${fileName}：${upload.refusalMessage ?? words.checked}` })
    }
    return this.now.uploads.some(isChecking)
  }

  private enqueue(key: number): void {
    this.line = this.line.then(() => this.send(key))
  }

  private async send(key: number): Promise<void> {
    const chosen = this.find(key)?.file
    if (!chosen) return
    const refusal = firstLook(chosen, this.now.uploads)
    if (refusal) return this.stop(key, uploadRefusals[refusal])
    const file = isPhoto(chosen) ? await this.converted(key, chosen) : chosen
    if (!file || !this.find(key)) return
    const answer = await this.post(key, file)
    if (this.find(key)) this.settle(key, answer)
  }

  private async converted(key: number, photo: File): Promise<File | null> {
    this.update(key, { phase: 'CONVERTING' }, '写真をPNGに変換しています。')
    const file = await this.means.pngOf(photo)
    if (file) this.update(key, { file })
    else this.stop(key, words.unreadablePhoto)
    return file
  }

  /** Said at every 10 % (R-APP-4); a screen reader that is told every percent says nothing else. */
  private async post(key: number, file: File): Promise<Answer> {
    let told = 0
    this.update(key, { phase: 'SENDING' }, '送信を始めました。')
    const { answer, cancel } = this.means.post(file, (percent) => {
      const tenth = Math.floor(percent / 10) * 10
      const phase = percent < 100 ? 'SENDING' : 'CHECKING'
      this.update(key, { percent, phase }, tenth > told ? `${tenth}%送信しました。` : undefined)
      told = Math.max(told, tenth)
    })
    this.cancels.set(key, cancel)
    return answer
  }

  private settle(key: number, answer: Answer): void {
    if ('failed' in answer) {
      this.stop(key, answer.failed, true)
      return
    }
    const { id, fileName, state, refusalMessage } = answer.upload
    const failed = this.now.failed || state === 'REFUSED'
    // A file that goes on where its line was cut stands in the list already.
    const others = this.now.uploads.filter((upload) => upload.id !== id)
    this.set({ uploads: [...others, answer.upload], failed })
    this.drop(
      key,
      `${fileName}：${refusalMessage ?? (state === 'CHECKING' ? words.checking : words.checked)}`,
    )
  }

  private stop(key: number, message: string, canRetry = false): void {
    this.set({ failed: true })
    this.update(key, { phase: 'STOPPED', message, canRetry }, message)
  }

  private drop(key: number, said: string): void {
    this.cancels.get(key)?.()
    this.cancels.delete(key)
    this.set({ said, sending: this.now.sending.filter((item) => item.key !== key) })
  }

  private find(key: number): Sending | undefined {
    return this.now.sending.find((item) => item.key === key)
  }

  private update(key: number, change: Partial<Sending>, said?: string): void {
    const item = this.find(key)
    if (!item) return
    this.set({
      sending: this.now.sending.map((other) => (other === item ? { ...item, ...change } : other)),
      said: said ? `${item.file.name}：${said}` : this.now.said,
    })
  }

  private set(change: Partial<UploadsNow>): void {
    const now = { ...this.now, ...change }
    this.now = { ...now, busy: now.sending.some(({ phase }) => phase !== 'STOPPED') }
    for (const listener of this.listeners) listener()
  }
}
