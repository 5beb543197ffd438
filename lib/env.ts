import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { VARIABLES, type VariableName } from '@/lib/env-variables'
import { StartProblem } from '@/lib/start-problem'

type Read = { [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> }
export type Settings = Read & { STORAGE_URL: string; APP_URL: string; readonly PORTAL_SECRET: string }

type Source = Record<string, string | undefined>

let settings: Settings | undefined

/** The settings of this process. The only reader of process.env (the linter forbids it elsewhere). */
export function env(): Settings {
  settings ??= parseEnv(process.env)
  return settings
}

/** The database to use: DATABASE_URL, or the embedded one that the commands start and pass on. */
export function databaseUrl(): string {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) return DATABASE_URL
  throw new StartProblem(
    'DATABASE_URL を指定するか、npm run demo で起動してください。 / ' +
      'No database: set DATABASE_URL, or start with npm run demo, which brings its own.',
  )
}

/** For commands: settings they decide themselves, for this process and the ones it starts. */
export function setEnv(values: Partial<Record<VariableName, string>>): void {
  Object.assign(process.env, values)
  settings = undefined
}

/** What a started program inherits. */
export const inheritedEnv = (): NodeJS.ProcessEnv => ({ ...process.env })

export function parseEnv(source: Source): Settings {
  const read = Object.fromEntries(NAMES.map((name) => [name, parseOne(name, source[name])])) as Read
  if (read.PORTAL_CLOCK && read.PORTAL_MODE !== 'demo') throw wrong('PORTAL_CLOCK', source.PORTAL_CLOCK)
  const dataDir = resolve(read.DATA_DIR)
  return {
    ...read,
    DATA_DIR: dataDir,
    STORAGE_URL: read.STORAGE_URL ?? `file:${join(dataDir, 'files')}`,
    APP_URL: (read.APP_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    // Made only when somebody asks for it: a build or a test needs no secret and must leave no file behind.
    get PORTAL_SECRET() {
      return read.PORTAL_SECRET ?? keptSecret(dataDir)
    },
  }
}

const NAMES = Object.keys(VARIABLES) as VariableName[]

function parseOne(name: VariableName, text: string | undefined): unknown {
  const result = VARIABLES[name].schema.safeParse(text === '' ? undefined : text)
  if (!result.success) throw wrong(name, text)
  return result.data
}

function wrong(name: VariableName, text: string | undefined): StartProblem {
  const { must, ja, secret } = VARIABLES[name] as (typeof VARIABLES)[VariableName] & { secret?: true }
  const now = secret ? '' : `: ${JSON.stringify(text)}`
  return new StartProblem(
    `環境変数 ${name} は、${ja}。 / The environment variable ${name} must ${must}${now}.`,
  )
}

const secrets = new Map<string, string>()

function keptSecret(dataDir: string): string {
  const known = secrets.get(dataDir) ?? readOrMakeSecret(dataDir)
  secrets.set(dataDir, known)
  return known
}

// Web and worker may ask at the same moment: link() lets exactly one of them win, with the whole text in the file.
function readOrMakeSecret(dataDir: string): string {
  const path = join(dataDir, 'secret')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    const half = `${path}.${process.pid}`
    writeFileSync(half, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 })
    try {
      linkSync(half, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(half, { force: true })
    }
    return readFileSync(path, 'utf8').trim()
  }
}
