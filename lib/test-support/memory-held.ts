import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What this process really holds. Garbage is not counted: when it is collected is a matter of chance. */
export function memoryHeld(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage.rss()
}
