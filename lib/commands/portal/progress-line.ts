import { say } from '@/lib/commands/portal/output'

export type ProgressLine = { show: (text: string) => void; end: () => void }

/** One line that is written over on a terminal; in a pipe every new text is a line of its own. */
export function progressLine(quiet: boolean): ProgressLine {
  let last = ''
  const { stderr } = process
  return {
    show(text) {
      if (quiet || text === last) return
      last = text
      if (stderr.isTTY) stderr.write(`\r\u001B[2K${text}`)
      else say(text)
    },
    end() {
      if (!quiet && stderr.isTTY && last) stderr.write('\r\u001B[2K')
    },
  }
}
