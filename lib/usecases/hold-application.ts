import { requireHoldUntil } from '@/lib/domain/application/hold-until'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { changeApplicationStatus } from './change-application-status'
import { decideOnCase } from './decide-on-case'
import { decisionNews } from './decision-news'
import type { SeenCase } from './seen-case'
import { tellOfApplication } from './tell-of-application'
import type { Act } from './transact'

type Hold = SeenCase & { comment: string; until: LocalDate }

/** 保留する until a day, on which the case comes back to the queue by itself (resume-held-applications.ts). */
export function holdApplication(act: Act, { comment, until, ...seen }: Hold): Promise<void> {
  return decideOnCase(act, seen, 'hold', async (tx, found, sendAfter) => {
    requireHoldUntil(until, jstDate(act.now))
    const day = formatDateInFull(until)
    const { version } = await changeApplicationStatus(tx, act, found, 'hold', {
      comment: `${comment}\n再開する日：${day}`,
      together: { heldUntil: new Date(until) },
    })
    const news = { ...decisionNews.hold(until), sendAfter }
    return { version, mailIds: await tellOfApplication(tx, act.now, found, news), detail: { until } }
  })
}
