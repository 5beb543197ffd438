import type { FormDeed } from '@/components/layout/button-form'
import { OpinionList } from '@/components/review/opinion-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import type { CaseOpinion } from '@/lib/queries/desk'
import { listColleagues } from '@/lib/queries/opinions-asked'
import { AnswerOpinionForm, AskOpinionForm } from './opinion-forms'

const said: Record<string, string> = {
  asked: '意見をお願いしました。',
  answered: '意見を答えました。',
}

type Props = {
  viewer: Viewer
  id: string
  /** The list that the case was opened from. */
  list?: string
  opinions: readonly CaseOpinion[]
  deeds: { ask: FormDeed; answer: FormDeed }
  done?: string
}

/** Second opinions on a case: asked of a colleague by name, answered here. */
export async function OpinionSection({ viewer, id, list, opinions, deeds, done }: Props) {
  const news = done && Object.hasOwn(said, done) ? said[done] : undefined
  const mine = opinions.filter(
    ({ askedOfId, answeredAt }) => askedOfId === viewer.accountId && answeredAt === null,
  )
  return (
    <div id="opinions" className="mt-10">
      {news && <NotificationBanner title={news} tone="success" live />}
      <OpinionList opinions={opinions} />
      {mine.map((opinion) => (
        <AnswerOpinionForm key={opinion.id} id={id} list={list} deed={deeds.answer} opinion={opinion} />
      ))}
      {isReviewer(viewer.role) && (
        <AskOpinionForm id={id} list={list} deed={deeds.ask} colleagues={await listColleagues(viewer)} />
      )}
    </div>
  )
}
