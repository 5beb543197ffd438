import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// The directions and habits of the house, each as a snippet that the real biome.json has to report.
const BAD: [rule: string, file: string, code: string][] = [
  ['noRestrictedImports', 'lib/domain/a/uses-adapter.ts', "import { db } from '@/lib/adapters/db'"],
  ['noRestrictedImports', 'lib/domain/a/uses-usecase.ts', "import { act } from '@/lib/usecases/act'"],
  ['noRestrictedImports', 'lib/domain/a/uses-env.ts', "import { env } from '@/lib/env'"],
  ['noRestrictedImports', 'lib/domain/a/uses-node.ts', "import { readFileSync } from 'node:fs'"],
  [
    'noRestrictedImports',
    'lib/domain/a/uses-prisma.ts',
    "import { Prisma } from '@/lib/generated/prisma/client'",
  ],
  ['noRestrictedImports', 'lib/domain/a/uses-next.ts', "import { headers } from 'next/headers'"],
  ['noRestrictedImports', 'lib/domain/a/climbs.ts', "import { db } from '../../adapters/db'"],
  ['plugin', 'lib/domain/a/has-clock.ts', 'export const now = () => new Date()'],
  ['plugin', 'lib/domain/a/has-chance.ts', 'export const dice = () => Math.random()'],
  ['noRestrictedImports', 'lib/adapters/uses-usecase.ts', "import { act } from '@/lib/usecases/act'"],
  ['noRestrictedImports', 'lib/adapters/uses-query.ts', "import { list } from '@/lib/queries/list'"],
  ['noRestrictedImports', 'lib/adapters/uses-app.ts', "import { page } from '@/app/page'"],
  ['noRestrictedImports', 'lib/adapters/uses-next.ts', "import { headers } from 'next/headers'"],
  ['noRestrictedImports', 'lib/queries/uses-usecase.ts', "import { act } from '@/lib/usecases/act'"],
  ['noRestrictedImports', 'lib/queries/uses-app.ts', "import { page } from '@/app/page'"],
  ['noRestrictedImports', 'lib/usecases/uses-action.ts', "import { action } from '@/lib/action'"],
  ['noRestrictedImports', 'lib/usecases/uses-command.ts', "import { demo } from '@/lib/commands/demo'"],
  ['noRestrictedImports', 'lib/usecases/uses-next.ts', "import { redirect } from 'next/navigation'"],
  [
    'noRestrictedImports',
    'lib/usecases/uses-component.ts',
    "import { Button } from '@/components/ui/button'",
  ],
  [
    'noRestrictedImports',
    'lib/usecases/uses-test.ts',
    "import { testDatabase } from '@/lib/test-support/test-database'",
  ],
  [
    'noRestrictedImports',
    'lib/commands/uses-prisma.ts',
    "import { Prisma } from '@/lib/generated/prisma/client'",
  ],
  ['noRestrictedImports', 'lib/commands/uses-app.ts', "import { page } from '@/app/page'"],
  ['noRestrictedImports', 'app/uses-db.ts', "import { db } from '@/lib/adapters/db'"],
  [
    'noRestrictedImports',
    'app/(staff)/uses-prisma.ts',
    "import { Prisma } from '@/lib/generated/prisma/client'",
  ],
  ['noRestrictedImports', 'app/uses-pg.ts', "import { Pool } from 'pg'"],
  ['noRestrictedImports', 'components/case/uses-usecase.tsx', "import { act } from '@/lib/usecases/act'"],
  ['noRestrictedImports', 'components/case/uses-query.tsx', "import { list } from '@/lib/queries/list'"],
  ['noRestrictedImports', 'components/case/uses-adapter.tsx', "import { db } from '@/lib/adapters/db'"],
  [
    'noRestrictedImports',
    'components/ui/uses-domain.tsx',
    "import { kinds } from '@/lib/domain/facility/kind'",
  ],
  ['noRestrictedImports', 'components/ui/uses-case.tsx', "import { Case } from '@/components/case/case'"],
  ['noProcessEnv', 'lib/usecases/reads-env.ts', 'export const port = process.env.PORT'],
  ['noProcessEnv', 'app/reads-env.ts', 'export const port = process.env.PORT'],
  ['noConsole', 'lib/usecases/prints.ts', "console.log('x')"],
  ['noConsole', 'app/prints.ts', "console.log('x')"],
  ['noDefaultExport', 'lib/usecases/default.ts', 'export default 1'],
  ['noDefaultExport', 'components/ui/default.tsx', 'export default 1'],
  ['noBarrelFile', 'lib/domain/a/index.ts', "export * from '@/lib/domain/a/b'"],
  ['noEnum', 'lib/domain/a/enum.ts', 'export enum A { B }'],
  ['useFilenamingConvention', 'lib/domain/a/camelCase.ts', 'export const a = 1'],
  ['noExcessiveLinesPerFile', 'lib/domain/a/long.ts', 'export const a = 1\n'.repeat(251)],
  [
    'noExcessiveLinesPerFunction',
    'lib/domain/a/long-function.ts',
    `export function a() {\n${'a()\n'.repeat(41)}}`,
  ],
]

const GOOD: [file: string, code: string][] = [
  [
    'lib/domain/b/rule.ts',
    "import { z } from 'zod'\nimport { kinds } from '@/lib/domain/facility/kind'\nexport const a = z.enum(kinds)\n",
  ],
  ['lib/domain/b/date.ts', 'export const day = (now: Date) => new Date(now.getTime() + 1)\n'],
  [
    'lib/adapters/b.ts',
    "import { readFileSync } from 'node:fs'\nimport { env } from '@/lib/env'\nexport const a = () => readFileSync(env().DATA_DIR)\n",
  ],
  ['lib/usecases/b.ts', "import { db } from '@/lib/adapters/db'\nexport const a = () => db\n"],
  [
    'lib/queries/b.ts',
    "import type { Prisma } from '@/lib/generated/prisma/client'\nexport type A = Prisma.TransactionClient\n",
  ],
  ['lib/commands/b.ts', "import { act } from '@/lib/usecases/act'\nconsole.log(act)\n"],
  [
    'app/page.tsx',
    "import { list } from '@/lib/queries/list'\nexport default function Page() {\n  return list()\n}\n",
  ],
  ['components/case/b.tsx', "import { kinds } from '@/lib/domain/facility/kind'\nexport const a = kinds\n"],
  ['components/ui/b.tsx', "import { Field } from '@/components/ui/field'\nexport const a = Field\n"],
]

const folder = mkdtempSync(join(tmpdir(), 'portal-lint-'))
let reported: Map<string, string[]>

beforeAll(() => {
  for (const name of ['biome.json', '.gitignore', 'lib/domain/no-clock.grit'])
    cpSync(name, join(folder, name))
  for (const [file, code] of [...BAD.map(([, file, code]) => [file, code] as const), ...GOOD]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), code)
  }
  reported = lint()
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the linter', () => {
  it.each(BAD)('reports %s in %s', (rule, file) => expect(reported.get(file)).toContain(rule))

  it.each(GOOD)('has nothing against %s', (file) => expect(reported.get(file)).toBeUndefined())
})

type Diagnostic = { category: string; severity: string; location: { path: string | { file: string } } }

/** The errors, as rule names by file. */
function lint(): Map<string, string[]> {
  const { diagnostics } = JSON.parse(biome()) as { diagnostics: Diagnostic[] }
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const found = new Map<string, string[]>()
  for (const { category, location } of errors) {
    const file = typeof location.path === 'string' ? location.path : location.path.file
    found.set(file, [...(found.get(file) ?? []), category.split('/').at(-1) ?? ''])
  }
  return found
}

function biome(): string {
  const program = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const flags = ['lint', '--reporter=json', '--max-diagnostics=1000', '--colors=off']
  try {
    return execFileSync(process.execPath, [program, ...flags], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    // It ends with 1 when it has found something, which is what we want.
    return String((error as { stdout: string }).stdout)
  }
}
