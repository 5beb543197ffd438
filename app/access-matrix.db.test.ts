import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Asking, everyAsking, linesOf } from '@/e2e/access/matrix/audience'
import { actions, routes } from '@/e2e/access/matrix/deeds'
import { pages } from '@/e2e/access/matrix/pages'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { staffRoles } from '@/lib/domain/account/role'
import { holdings, makeCoordinator, makeSide, type Side } from '@/lib/test-support/access-world'
import { staffViewer } from '@/lib/test-support/filed'
import { type Answer, callRoute, comeAs, openPage, sendForm } from '@/lib/test-support/knock'
import { testDatabase } from '@/lib/test-support/test-database'

vi.stubEnv('__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS', 'true')

const people = new Map<Asking, Viewer | null>([['visitor', null]])
let own: Side
let strangers: Side

beforeAll(async () => {
  await testDatabase().reset()
  own = await makeSide()
  strangers = await makeSide()
  for (const viewer of [...own.people, await makeCoordinator()]) people.set(viewer.role, viewer)
  for (const role of staffRoles) people.set(role, await staffViewer(role))
})

// biome-ignore lint/suspicious/noExplicitAny: whatever a module under app exports
const moduleAt = (file: string): Promise<Record<string, any>> => import(/* @vite-ignore */ resolve(file))
const addressOf = (file: string) =>
  dirname(file)
    .slice('app'.length)
    .replaceAll(/\/\([^)]*\)/g, '') || '/'
const fileOf = new Map(globSync('app/**/page.tsx').map((file) => [addressOf(file), file]))
const routeFileOf = new Map(globSync('app/**/route.ts').map((file) => [addressOf(file), file]))
const actionFileOf = new Map(globSync('app/**/actions.ts').map((file) => [addressOf(file), file]))

/** What stands in the brackets of an address, of this side. */
function paramsOf(address: string, side: Side): Record<string, string> {
  const path = address.replace(/^\/staff/, '')
  const id = side.ids.find(([start]) => path.startsWith(start))?.[1] ?? '00000000-0000-4000-8000-000000000000'
  return { ...others, id, number: id }
}

const others = {
  ...{ month: '2026-11', step: 'confirm', name: 'date-shift', what: 'code', line: '2' },
  ...{ kind: 'guides', template: 'reset' },
  ...{ slug: 'user-registration', token: 'a'.repeat(43) },
}

const members = new Set<Asking>(['institution', 'insurer', 'association', 'coordinator'])

/** Whatever the forms call the thing they are about, and what else they ask for, rightly filled in. */
function formAbout(id: string, { people: [institution, insurer] }: Side): Record<string, string> {
  const facility = String((id.includes('-') ? institution : insurer)?.facilities[0]?.id)
  return {
    ...{ id, number: id, facility, insurer: String(insurer?.facilities[0]?.id), version: '1', line: '2' },
    ...{ organisation: String(institution?.organisation?.id), session: institution?.sessionHash ?? '' },
    ...{
      reason: '試験のため',
      comment: '試験のため',
      decision: 'admit',
      role: 'MANAGER',
      name: '新しい名称',
    },
    ...{ what: 'organisation', kind: 'ABOLITION', place: '受付', confirm: 'on', consent: 'on', to: '/home' },
    ...{ date: '2026-12-01', deed: 'withdraw', abolishedOn: '2026-12-31' },
  }
}

const knocks = { page: linesOf(pages), route: linesOf(routes), action: linesOf(actions) }

async function knock(
  kind: keyof typeof knocks,
  line: string,
  as: Viewer | null,
  side: Side,
): Promise<Answer> {
  await comeAs(as)
  if (kind === 'page') return openPage((await moduleAt(fileOf.get(line) ?? '')).default, paramsOf(line, side))
  const [first = '', second = ''] = line.split(' ')
  if (kind === 'action') {
    const { [second]: action } = await moduleAt(actionFileOf.get(first) ?? '')
    return sendForm(action, side === own ? {} : formAbout(paramsOf(`${first}/`, side).id ?? '', side))
  }
  const route = (await moduleAt(routeFileOf.get(second) ?? ''))[first]
  return callRoute(route, first, paramsOf(second, side))
}

describe.each(['page', 'route', 'action'] as const)('R-CLK-8 D-9 each %s', (kind) => {
  it.each(knocks[kind])(`${kind} %s opens to whom the matrix says, and to nobody else`, async (line, who) => {
    const answers: Partial<Record<Asking, Answer>> = {}
    for (const asking of everyAsking)
      answers[asking] = await knock(kind, line, people.get(asking) ?? null, own)
    const shut = everyAsking.filter((asking) => !who.includes(asking))
    const expected = shut.map((asking) => [asking, asking === 'visitor' ? 'sign-in' : 'forbidden'])
    expect(answers).toMatchObject(Object.fromEntries(expected))
    expect(who.filter((asking) => answers[asking] === 'forbidden')).toEqual([])
  })
})

/** An auditor sends hardly any form: whoever becomes one has lost what they had open. */
const deciding = knocks.action.flatMap(([line, who]) => {
  const role = who.includes('auditor') ? undefined : staffRoles.find((each) => who.includes(each))
  return role ? [[line, role] as const] : []
})

describe('R-CLK-9 a role or an account that is taken away while a form lies open counts at once', () => {
  it.each(deciding)('%s, sent by who was %s', async (line, role) => {
    const [file = '', name = ''] = line.split(' ')
    const { [name]: action } = await moduleAt(actionFileOf.get(file) ?? '')
    const sent = async (taken: { staffRole: 'AUDITOR' } | { status: 'LOCKED' }) => {
      const viewer = await staffViewer(role)
      await comeAs(viewer)
      await db.account.update({ where: { id: viewer.accountId }, data: taken })
      return sendForm(action, formAbout(paramsOf(`${file}/`, strangers).id ?? '', strangers))
    }
    const before = await holdings(strangers)
    expect([await sent({ staffRole: 'AUDITOR' }), await sent({ status: 'LOCKED' })]).toEqual([
      'forbidden',
      'sign-in',
    ])
    expect(await holdings(strangers)).toEqual(before)
  })

  it('finds the forms it is about', () => {
    expect(deciding.length).toBeGreaterThan(50)
  })
})

const owned = /\[(?:id|number)\]/

describe('R-ALL-7 what belongs to another organisation is as if it did not exist', () => {
  const theirs = (['page', 'route'] as const).flatMap((kind) =>
    knocks[kind]
      .filter(
        ([line, who]) =>
          owned.test(line) && who.some((asking) => asking !== 'visitor' && members.has(asking)),
      )
      .map(([line, who]) => [kind, line, who.filter((asking) => members.has(asking))] as const),
  )

  it.each(theirs)('%s %s', async (kind, line, who) => {
    for (const asking of who) {
      const answer = await knock(kind, line, people.get(asking) ?? null, strangers)
      expect(['missing', 'forbidden', 'elsewhere'], `${asking}: ${answer}`).toContain(answer)
    }
  })

  it('no form changes anything of theirs, whoever sends it with their ids', async () => {
    const before = await holdings(strangers)
    const answers: Answer[] = []
    for (const [line, who] of knocks.action) {
      for (const asking of who.filter((each) => members.has(each))) {
        answers.push(await knock('action', line, people.get(asking) ?? null, strangers))
      }
    }
    expect(await holdings(strangers)).toEqual(before)
    // Not because nobody got as far as looking for it.
    expect(answers.filter((answer) => answer === 'missing').length).toBeGreaterThan(30)
  })
})
