import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { StartProblem } from '@/lib/start-problem'

/** The unprivileged account that the server runs under, because PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number }

export const weAreRoot = (): boolean => process.getuid?.() === 0

/** Undefined for an ordinary user: the server then simply runs as that user. */
export function serverAccount(clusterDir: string): Account | undefined {
  if (!weAreRoot()) return undefined
  return ownerOf(clusterDir) ?? accountNamed('postgres') ?? accountNamed('nobody') ?? noAccount()
}

// The owner of existing data wins: installing a `postgres` user later must not lock us out of it.
function ownerOf(dir: string): Account | undefined {
  if (!existsSync(dir)) return undefined
  const { uid, gid } = statSync(dir)
  return uid === 0 ? undefined : { uid, gid }
}

function accountNamed(name: string): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    const account = { uid: id('-u'), gid: id('-g') }
    return account.uid > 0 ? account : undefined
  } catch {
    return undefined
  }
}

function noAccount(): never {
  throw new StartProblem(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody". ' +
      'Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}
