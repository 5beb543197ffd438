import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where Debian puts servers; they need not be in the PATH of whoever runs the tests. */
const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

export function installedProgram(name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
