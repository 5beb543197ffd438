/** What came of one saving. */
export type SaveAnswer =
  | { saved: { version: number; at: string } }
  /** Somebody else was faster; nothing was overwritten. */
  | { conflict: string }
  /** The sign-in has run out. */
  | { ended: string }
  /** Nothing to be had by trying again, e.g. it was sent meanwhile. */
  | { refused: string }
  /** The line is cut or the server is away: tried again by itself. */
  | { failed: string }

export type SavingNow = {
  version: number
  /** What is said under the form, and aloud. */
  said: string
  trouble: boolean
  conflict: boolean
}

type Means = {
  send: (version: number) => Promise<SaveAnswer>
  /** Calls back later; the answer takes it back. */
  later: (work: () => void, milliseconds: number) => () => void
  onEnded?: () => void
}

const pauseInTyping = 1000
const retries = [3000, 10_000, 30_000]

/** R-APP-6: what is typed is saved as soon as the typing pauses, one saving after the other, until it has worked. */
export class Autosaver {
  private now: SavingNow
  private unsaved = false
  private tries = 0
  private running: Promise<void> | null = null
  private takeBack: () => void = () => undefined
  private listeners = new Set<() => void>()

  constructor(
    version: number,
    said: string,
    private means: Means,
  ) {
    this.now = { version, said, trouble: false, conflict: false }
  }

  snapshot = () => this.now

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  hasUnsaved(): boolean {
    return this.unsaved || this.running !== null
  }

  changed(): void {
    this.unsaved = true
    this.saveIn(pauseInTyping)
  }

  /** Now, e.g. because the line is back or the page is being left. */
  save = (): Promise<void> => {
    this.takeBack()
    if (this.running) return this.running
    if (!this.unsaved || this.now.conflict) return Promise.resolve()
    this.running = this.carryOut()
    return this.running
  }

  /** The form itself is on its way: no further saving is begun. Waits for the one that is under way. */
  stop(): Promise<void> | null {
    this.takeBack()
    return this.running
  }

  /** Another request has saved the form, e.g. 「施設の確認」. */
  savedElsewhere(version: number): void {
    this.unsaved = false
    this.set({ version })
  }

  private async carryOut(): Promise<void> {
    this.unsaved = false
    const answer = await this.means.send(this.now.version)
    this.running = null
    if ('saved' in answer) {
      this.tries = 0
      const said = `下書きを保存しました（${answer.saved.at}）。`
      this.set({ version: answer.saved.version, said, trouble: false })
      if (this.unsaved) this.saveIn(pauseInTyping)
      return
    }
    this.unsaved = true
    this.settle(answer)
  }

  private settle(answer: Exclude<SaveAnswer, { saved: unknown }>): void {
    const said = Object.values(answer)[0] ?? ''
    this.set({ said, trouble: true, conflict: 'conflict' in answer })
    if ('ended' in answer) this.means.onEnded?.()
    if ('ended' in answer || 'failed' in answer)
      this.saveIn(retries[Math.min(this.tries++, retries.length - 1)] ?? 0)
  }

  private saveIn(milliseconds: number): void {
    this.takeBack()
    this.takeBack = this.means.later(() => void this.save(), milliseconds)
  }

  private set(change: Partial<SavingNow>): void {
    this.now = { ...this.now, ...change }
    for (const listener of this.listeners) listener()
  }
}
