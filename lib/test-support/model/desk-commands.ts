import fc from 'fast-check'
import { expect } from 'vitest'
import { batchActions } from '@/lib/domain/application/batch'
import { DecidingTogether } from './batch-command'
import {
  act,
  type Deed,
  type Desk,
  type DeskRole,
  deedKinds,
  type ModelCase,
  type Outcome,
} from './desk-model'
import { actOn, giveRole, type RealDesk, type Standing, standings } from './real-desk'

type DeskCommand = fc.AsyncCommand<Desk, RealDesk>
type Size = { clerks: number; cases: number; counted: (deeds: number) => void }

/** Before it is known what the person sees: how many versions they are behind. */
type Wanted = Omit<Deed, 'at' | 'version'> & { item: number; behind: number; seconds: number }

/** What 64 clerks and their applicants may do in any order, alone or two at the very same time on one case. */
export function deskCommands({ clerks, cases, counted }: Size): fc.Arbitrary<DeskCommand>[] {
  const wanted = fc.record({
    kind: fc.constantFrom(...deedKinds, 'claim', 'sendBack', 'sendBack', 'resubmit', 'undo', 'undo'),
    by: fc.nat(clerks - 1),
    from: fc.nat(clerks - 1),
    item: fc.nat(cases - 1),
    behind: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2),
    seconds: fc.constantFrom(1, 1, 5, 29, 31, 600, 1200),
  })
  const chosen = fc.uniqueArray(fc.record({ item: fc.nat(cases - 1), behind: fc.constantFrom(0, 0, 0, 1) }), {
    ...{ minLength: 1, maxLength: cases },
    selector: ({ item }) => item,
  })
  const role = fc.constantFrom<DeskRole>('clerk', 'clerk', 'supervisor', 'auditor')
  return [
    wanted.map((one) => new Doing([one], counted)),
    wanted.map((one) => new Doing([one], counted)),
    fc
      .tuple(fc.constantFrom(...batchActions), fc.nat(clerks - 1), chosen)
      .map(([action, by, some]) => new DecidingTogether(action, by, some, counted)),
    fc.tuple(wanted, wanted).map((both) => new Doing(both, counted)),
    fc.tuple(fc.nat(clerks - 1), role).map(([clerk, given]) => new Giving(clerk, given, counted)),
  ]
}

/** One deed, or two at once on the case of the first: then as if one had come after the other. */
class Doing implements DeskCommand {
  constructor(
    private readonly wanted: readonly Wanted[],
    private readonly counted: Size['counted'],
  ) {}

  check = () => true

  async run(desk: Desk, real: RealDesk): Promise<void> {
    const [first] = this.wanted
    const item = first?.item ?? 0
    const found = desk.cases[item]
    if (!first || !found) throw new Error('A deed is done on a case')
    desk.now += first.seconds
    const deeds = this.wanted.map((one) => deedOn(desk, found, one))
    const outcomes = await Promise.all(deeds.map((deed) => actOn(real, item, deed)))
    this.counted(deeds.length)
    const after = deeds.length > 1 ? (await standings(real))[item] : undefined
    desk.cases[item] = explained(desk, found, { deeds, outcomes, after })
  }

  toString = () => JSON.stringify(this.wanted)
}

function deedOn({ now }: Desk, { version }: ModelCase, { kind, by, from, behind }: Wanted): Deed {
  return { kind, by, from, at: now, version: Math.max(1, version - behind) }
}

type Seen = { deeds: Deed[]; outcomes: Outcome[]; after?: Standing }

/** The case after the deeds, in whichever order gives the outcomes and the row that were seen. */
function explained(desk: Desk, before: ModelCase, { deeds, outcomes, after }: Seen): ModelCase {
  const orders =
    deeds.length > 1
      ? [
          [0, 1],
          [1, 0],
        ]
      : [[0]]
  const predicted = orders.map((order) => {
    const item = structuredClone(before)
    const answers: Outcome[] = []
    for (const each of order) answers[each] = act(desk, item, deeds[each] as Deed)
    return { item, answers }
  })
  const right = predicted.find(
    ({ item, answers }) => answers.join() === outcomes.join() && (!after || sameStanding(item, after)),
  )
  if (right) return right.item
  throw new Error(`No order explains it: ${JSON.stringify({ before, deeds, outcomes, after, predicted })}`)
}

const sameStanding = ({ status, version, claim }: ModelCase, after: Standing) =>
  JSON.stringify([status, version, claim]) === JSON.stringify([after.status, after.version, after.claim])

/** A role is given or taken away while the person works. */
class Giving implements DeskCommand {
  constructor(
    private readonly clerk: number,
    private readonly role: DeskRole,
    private readonly counted: Size['counted'],
  ) {}

  check = () => true

  async run(desk: Desk, real: RealDesk): Promise<void> {
    await giveRole(real, this.clerk, this.role)
    desk.roles[this.clerk] = this.role
    this.counted(1)
  }

  toString = () => `${this.clerk} becomes ${this.role}`
}

/** Nothing differs: status, version and claim, one row in the timeline a version, IDs only where they are due. */
export async function expectNoDivergence(desk: Desk, real: RealDesk): Promise<void> {
  const found = await standings(real)
  expect(found).toEqual(
    desk.cases.map(({ status, version, claim }) => ({
      ...{ status, version, claim },
      events: version - 1,
      devices: status === 'ISSUED' ? 1 : 0,
    })),
  )
}
