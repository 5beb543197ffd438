import { isContentKind, readContent } from '@/lib/adapters/content'
import {
  mayBeWithdrawn,
  needsSecondPerson,
  type Publication,
  publicationProblem,
  published,
  readPublication,
} from '@/lib/domain/content/publication'
import { jstDate } from '@/lib/domain/date/jst'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { articleSetting } from '@/lib/domain/setting/subject'
import { proposeValue } from './propose-value'
import type { Act } from './transact'

export type PublicationProposal = Publication & { place: string; reason: string }

/**
 * Takes an article away, or puts it back, now or from a day on. What the requirements ask for waits for a second person.
 * @returns whether it counts already.
 * @throws Refusal NOT_FOUND for no article, or one that always stays. @throws ProblemsFound
 */
export async function proposePublication(act: Act, proposal: PublicationProposal): Promise<boolean> {
  const { place, reason, ...after } = proposal
  const [kind = '', slug = ''] = place.split('/')
  if (!isContentKind(kind) || !mayBeWithdrawn(place) || !(await readContent(kind, slug)))
    throw new Refusal('NOT_FOUND')
  const action = needsSecondPerson(place) ? 'propose' : 'apply'
  const next = (before: unknown) => {
    const problem = publicationProblem(readPublication(before), after, jstDate(act.now))
    if (problem) throw new ProblemsFound(problem)
    return after
  }
  const deed: Act = action === 'apply' ? { ...act, name: 'setting.apply' } : act
  await proposeValue(deed, { name: articleSetting(place), reason, fallback: published, next, action })
  return action === 'apply'
}
