import type { MailTemplate } from '@/lib/adapters/mail/template'
import type { FieldRequest } from '@/lib/domain/application/field-request'
import type { LocalDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'

export type DecisionNews = { template: MailTemplate; values?: Record<string, string> }

/** Which mail a decision sends: said once, for the decision and for its preview. */
export const decisionNews = {
  sendBack: (requests: readonly FieldRequest[]): DecisionNews => ({
    template: 'application-sent-back',
    values: { count: String(requests.length) },
  }),
  reject: (): DecisionNews => ({ template: 'application-rejected' }),
  hold: (until: LocalDate): DecisionNews => ({
    template: 'application-held',
    values: { until: formatDateInFull(until) },
  }),
}
