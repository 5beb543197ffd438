import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What this process really holds. Garbage is not counted: when it is collected is a matter of chance. */
export function memoryHeld(): number {
  setFlagsFromString('--expose-gc')
  // The second one waits until the buffers that the first has found are given back.
  for (let time = 0; time < 2; time++) runInNewContext('gc')()
  return process.memoryUsage.rss()
}
