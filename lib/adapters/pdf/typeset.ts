import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { packedPdf } from './packed-pdf'
import type { Answer, Order } from './typesetting-process'
import { withoutControls } from './without-controls'

export const DOCUMENTS_PER_PROCESS = 400
const PATIENCE_MS = 30_000

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }
type Press = { child: ChildProcess; taken: number; waiting: Map<number, Waiting>; watch?: NodeJS.Timeout }

// One per server, also where the bundler evaluates this module more than once.
const kept = globalThis as typeof globalThis & { kenshinPress?: Press }

/** Draws lib/adapters/pdf/<template>.typ with `data` and returns the PDF. */
export function typeset(template: string, data: object): Promise<Uint8Array> {
  const press = currentPress()
  const id = ++press.taken
  const order: Order = { id, template, data: JSON.stringify(data, withoutControls) }
  return new Promise((resolve, reject) => {
    press.waiting.set(id, { resolve, reject })
    if (press.waiting.size === 1) tend(press)
    press.child.send(order, (error) => error && settle(press, { id, problem: error.message }))
  })
}

export function templateFolder(): string {
  return join(process.cwd(), 'lib/adapters/pdf')
}

// The first family draws nearly everything, the second holds the kanji it lacks (𠮷, 槗). Each path is
// spelt out, so that Next traces these four folders into a standalone build and not every weight.
export function fontFolders(): string[] {
  return [
    join(process.cwd(), 'node_modules/@expo-google-fonts/biz-udgothic/400Regular'),
    join(process.cwd(), 'node_modules/@expo-google-fonts/biz-udgothic/700Bold'),
    join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-jp/400Regular'),
    join(process.cwd(), 'node_modules/@expo-google-fonts/noto-sans-jp/700Bold'),
  ]
}

function currentPress(): Press {
  const press = kept.kenshinPress
  if (press?.child.connected && press.taken < DOCUMENTS_PER_PROCESS) return press
  kept.kenshinPress = startPress()
  if (press) tend(press)
  return kept.kenshinPress
}

function startPress(): Press {
  const folder = templateFolder()
  // Unmarked, the bundler takes the file for a module of the server and fails to find it.
  const script = join(folder, 'typesetting-process.ts')
  const child = fork(/* turbopackIgnore: true */ script, [folder, ...fontFolders()], {
    // No secrets and no loaders of ours: it needs only its arguments.
    env: { NODE_ENV: 'production' },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const press: Press = { child, taken: 0, waiting: new Map() }
  child.on('message', (answer) => settle(press, answer as Answer))
  child.on('error', (error) => abandon(press, error.message))
  child.on('exit', (code, signal) => abandon(press, `the typesetting process ended (${signal ?? code})`))
  return press
}

function settle(press: Press, answer: Answer) {
  const waiting = press.waiting.get(answer.id)
  press.waiting.delete(answer.id)
  if ('pdf' in answer) waiting?.resolve(packedPdf(answer.pdf))
  else waiting?.reject(new Error(`PDF: ${answer.problem}`))
  tend(press)
}

function abandon(press: Press, problem: string) {
  for (const id of press.waiting.keys()) settle(press, { id, problem })
}

// While somebody waits, the process is watched and keeps ours alive; idle, it does neither.
function tend(press: Press) {
  clearTimeout(press.watch)
  if (press.waiting.size > 0) {
    press.watch = setTimeout(() => press.child.kill('SIGKILL'), PATIENCE_MS)
    press.child.ref()
    press.child.channel?.ref()
    return
  }
  press.child.unref()
  press.child.channel?.unref()
  if (press !== kept.kenshinPress && press.child.connected) press.child.disconnect()
}
