import { existsSync, renameSync, rmSync } from 'node:fs'

/** Two processes may make the same folder at once, and a half-made one never carries the final name: the first wins. */
export function takeName(half: string, whole: string): void {
  try {
    renameSync(half, whole)
  } catch (error) {
    if (!existsSync(whole)) throw error
    rmSync(half, { recursive: true, force: true })
  }
}
