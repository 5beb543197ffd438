import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, serverAccount } from '@/lib/adapters/embedded-postgres/account'
import { type Binaries, installedBinaries, program } from '@/lib/adapters/embedded-postgres/binaries'
import { copyReadable } from '@/lib/adapters/embedded-postgres/copy-readable'
import { barrier } from '@/lib/adapters/embedded-postgres/reach'
import { StartProblem } from '@/lib/start-problem'

/** Where one cluster lives and which programs, under which account, may touch it. */
export type Place = { dir: string; cluster: string; binaries: Binaries; account: Account | undefined }

export function placeFor(dataDir: string): Place {
  makeEnterable(dataDir)
  const near = join(realpathSync(dataDir), 'postgresql')
  const account = serverAccount(join(near, 'cluster'))
  const blocked = barrier(near, account)
  if (blocked && existsSync(join(near, 'cluster'))) throw lockedAway(near, blocked)
  const dir = blocked
    ? join(publicCorner(), createHash('sha256').update(near).digest('hex').slice(0, 12))
    : near
  ownFolder(dir, account)
  return { dir, cluster: join(dir, 'cluster'), binaries: reachableBinaries(account), account }
}

// Others may pass through, not look around. A umask of 077 would take that away, hence the second call.
function makeEnterable(dir: string): void {
  if (mkdirSync(dir, { recursive: true })) chmodSync(dir, 0o711)
}

function ownFolder(dir: string, account: Account | undefined): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (account) chownSync(dir, account.uid, account.gid)
}

/** The programs as installed, or a copy of them where the server's account can run them. */
function reachableBinaries(account: Account | undefined): Binaries {
  const installed = installedBinaries()
  if (!barrier(program(installed, 'postgres'), account)) return installed
  const home = join(publicCorner(), `postgresql-${installed.release}-${process.arch}`)
  copyReadable(installed.home, home)
  return { ...installed, home }
}

/** Root's own folder in a place everyone can enter. Anyone may have made a folder of that name first: then it is not ours. */
function publicCorner(): string {
  for (const base of ['/var/tmp', '/tmp']) {
    const corner = join(base, `kenshin-portal-${process.getuid?.() ?? 0}`)
    if (!existsSync(base) || barrier(base, { uid: -1, gid: -1 })) continue
    makeEnterable(corner)
    const stats = lstatSync(corner)
    if (stats.isDirectory() && stats.uid === process.getuid?.()) return corner
  }
  throw new StartProblem(
    'Neither /var/tmp nor /tmp can take the database. Set DATA_DIR to a folder that every user can enter, ' +
      'or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

const lockedAway = (dir: string, blocked: string) =>
  new StartProblem(
    `The database in ${dir} cannot be reached by its own account because of the folder ${blocked}. ` +
      `Run \`chmod o+x ${blocked}\`, or set DATA_DIR to another folder.`,
  )
