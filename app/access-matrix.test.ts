import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everyAsking, linesOf } from '@/e2e/access/matrix/audience'
import { actions, routes } from '@/e2e/access/matrix/deeds'
import { pages } from '@/e2e/access/matrix/pages'
import { workflowRoles } from '@/e2e/access/matrix/workflows'
import { workflows } from '@/lib/domain/workflow-diagram'

/** app/(staff)/staff/(inside)/months/page.tsx → /staff/months */
const addressOf = (file: string) =>
  dirname(file)
    .slice('app'.length)
    .replaceAll(/\/\([^)]*\)/g, '') || '/'
const exported = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
const isServerCode = (file: string) => /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8'))

const built = {
  page: globSync('app/**/page.tsx').map(addressOf),
  route: globSync('app/**/route.{ts,tsx}').flatMap((file) =>
    exported(file).flatMap((name) => (/^[A-Z]+$/.test(name ?? '') ? [`${name} ${addressOf(file)}`] : [])),
  ),
  action: globSync('app/**/*.{ts,tsx}')
    .filter((file) => !file.includes('.test.') && isServerCode(file))
    .flatMap((file) => exported(file).map((name) => `${addressOf(file)} ${name}`)),
}

const written = { page: pages, route: routes, action: actions }

describe('R-CLK-8 D-9 what is not in the access matrix does not get built', () => {
  it.each(['page', 'route', 'action'] as const)(
    'every %s stands in e2e/access/matrix once, and nothing else does',
    (kind) => {
      const lines = linesOf(written[kind]).map(([line]) => line)
      expect(lines.toSorted(), 'add a line to e2e/access/matrix: who may?').toEqual(built[kind].toSorted())
    },
  )

  it('every row of every workflow table stands there, with its roles', () => {
    const rows = workflows.map(({ title, rows }) => [
      title,
      Object.fromEntries(rows.map(({ action, by }) => [action, by.join(' ')])),
    ])
    expect(Object.fromEntries(rows), 'change e2e/access/matrix/workflows.ts too').toEqual(workflowRoles)
  })

  it('an auditor decides nothing: no row of a workflow, no form but those of their own account', () => {
    expect(JSON.stringify(workflowRoles)).not.toContain('auditor')
    const open = linesOf(actions).filter(([, who]) => who.includes('auditor') && !who.includes('visitor'))
    const beyond = open.map(([line]) => line).filter((line) => line.startsWith('/staff'))
    // Looking for something and keeping how one looks decides nothing.
    expect(beyond.filter((line) => !/^\/staff\/(?:search|columns|filters)\b/.test(line))).toEqual([])
  })

  it('D-9 nobody is asked in as staff and as an applicant for one page of the staff’s', () => {
    const mixed = linesOf(pages).filter(
      ([line, who]) => /^\/staff(?!\/(?:sign-in|join))/.test(line) && who.includes('institution'),
    )
    expect(mixed).toEqual([])
    expect(everyAsking).toHaveLength(9)
  })
})
