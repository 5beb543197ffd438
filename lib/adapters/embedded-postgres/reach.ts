import { type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Account } from '@/lib/adapters/embedded-postgres/account'

/**
 * The folder (or program) on the way to `path` that keeps the account out, if there is one. A clone under `mktemp -d` (0700, root's)
 * is the usual case: every folder above the programs and the data has to let the server through.
 */
export function barrier(path: string, account: Account | undefined): string | undefined {
  if (!account) return undefined
  return lineage(path).find((dir) => {
    const stats = statOrUndefined(dir)
    return stats && !mayEnter(stats, account)
  })
}

export function mayEnter({ mode, uid, gid }: Pick<Stats, 'mode' | 'uid' | 'gid'>, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function lineage(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...lineage(parent), path]
}

function statOrUndefined(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
