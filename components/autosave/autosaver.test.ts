import { expect, it } from 'vitest'
import { Autosaver, type SaveAnswer } from './autosaver'

/** The server and the clock are played by the test. */
function fixture(version = 1) {
  const sent: { version: number; answer: (answer: SaveAnswer) => void }[] = []
  let due: { work: () => void; in: number } | null = null
  let ended = 0
  const saver = new Autosaver(version, '', {
    send: (seen) =>
      new Promise((answer) => {
        sent.push({ version: seen, answer })
      }),
    later(work, milliseconds) {
      due = { work, in: milliseconds }
      return () => {
        due = null
      }
    },
    onEnded: () => {
      ended += 1
    },
  })
  const pass = () => {
    const { work } = due ?? { work: () => undefined }
    due = null
    work()
  }
  return { saver, sent, pass, waits: () => due?.in, ended: () => ended, now: () => saver.snapshot() }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const saved = (version: number) => ({ saved: { version, at: '12時00分' } })

it('R-APP-6 saves when the typing pauses, on the version it was typed on', async () => {
  const { saver, sent, pass, waits, now } = fixture(4)
  saver.changed()
  saver.changed()
  expect([sent.length, waits()]).toEqual([0, 1000])
  pass()
  expect(sent.map(({ version }) => version)).toEqual([4])
  sent[0]?.answer(saved(5))
  await settled()
  expect(now()).toMatchObject({ version: 5, said: '下書きを保存しました（12時00分）。', trouble: false })
  expect(saver.hasUnsaved()).toBe(false)
})

it('R-APP-6 what is typed during a saving is saved after it, never beside it', async () => {
  const { saver, sent, pass, waits } = fixture()
  saver.changed()
  pass()
  saver.changed()
  pass()
  expect(sent).toHaveLength(1)
  sent[0]?.answer(saved(2))
  await settled()
  expect(waits()).toBe(1000)
  pass()
  expect(sent.map(({ version }) => version)).toEqual([1, 2])
})

it('R-APP-6 tries again, more and more patiently, until the line is back', async () => {
  const { saver, sent, pass, waits, now } = fixture()
  saver.changed()
  for (const patience of [3000, 10_000, 30_000, 30_000]) {
    pass()
    sent.at(-1)?.answer({ failed: '通信が切れています。' })
    await settled()
    expect(waits()).toBe(patience)
    expect(now()).toMatchObject({ said: '通信が切れています。', trouble: true })
    expect(saver.hasUnsaved()).toBe(true)
  }
  void saver.save()
  sent.at(-1)?.answer(saved(2))
  await settled()
  expect(now()).toMatchObject({ version: 2, trouble: false })
  expect(saver.hasUnsaved()).toBe(false)
})

it('R-APP-6 overwrites nothing when somebody else was faster, and asks no second time', async () => {
  const { saver, sent, pass, now, waits } = fixture()
  saver.changed()
  pass()
  sent[0]?.answer({ conflict: 'ほかの人が変更しました。' })
  await settled()
  expect(now()).toMatchObject({ conflict: true, said: 'ほかの人が変更しました。' })
  expect(waits()).toBeUndefined()
  saver.changed()
  pass()
  expect(sent).toHaveLength(1)
  expect(saver.hasUnsaved()).toBe(true)
})

it('R-APP-6 an ended sign-in is told, and saved after signing in again', async () => {
  const { saver, sent, pass, ended, waits } = fixture()
  saver.changed()
  pass()
  sent[0]?.answer({ ended: 'ログインの有効期限が切れました。' })
  await settled()
  expect([ended(), waits()]).toEqual([1, 3000])
  pass()
  sent[1]?.answer(saved(2))
  await settled()
  expect(saver.hasUnsaved()).toBe(false)
})

it('R-APP-6 a refusal is said once: it was sent by another tab', async () => {
  const { saver, sent, pass, waits, now } = fixture()
  saver.changed()
  pass()
  sent[0]?.answer({ refused: '現在の状態ではこの操作を行えません。' })
  await settled()
  expect(now().trouble).toBe(true)
  expect(waits()).toBeUndefined()
})

it('R-APP-6 the form waits for the saving that is under way', async () => {
  const { saver, sent, pass } = fixture()
  expect(saver.stop()).toBeNull()
  saver.changed()
  pass()
  const waiting = saver.stop()
  sent[0]?.answer(saved(2))
  await waiting
  expect(saver.snapshot().version).toBe(2)
  saver.savedElsewhere(7)
  expect(saver.snapshot().version).toBe(7)
})
