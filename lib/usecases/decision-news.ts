import type { FieldRequest } from '@/lib/domain/application/field-request'
import type { LocalDate } from '@/lib/domain/date/jst'
import { formatDateInFull, formatInstant } from '@/lib/domain/date/wareki'
import type { MailTemplate } from '@/lib/domain/mail/purposes'

export type DecisionNews = { template: MailTemplate; values?: Record<string, string> }

/** Which mail a decision sends: said once, for the decision and for its preview. */
export const decisionNews = {
  approve: (deviceCount: number, validUntil: Date): DecisionNews => ({
    template: 'application-approved',
    values: { deviceCount: String(deviceCount), validUntil: formatInstant(validUntil) },
  }),
  /** R-INS-5: the IDs of an insurer follow with its run. */
  approveWaiting: (deviceCount: number): DecisionNews => ({
    template: 'application-waiting',
    values: { deviceCount: String(deviceCount), when: '導入届を処理した月の翌月10日まで' },
  }),
  sendBack: (requests: readonly FieldRequest[]): DecisionNews => ({
    template: 'application-sent-back',
    values: { count: String(requests.length) },
  }),
  reject: (): DecisionNews => ({ template: 'application-rejected' }),
  sendBackNotice: (requests: number, promise: string): DecisionNews => ({
    template: 'notice-sent-back',
    values: { promise, count: String(requests) },
  }),
  rejectNotice: (): DecisionNews => ({ template: 'notice-rejected' }),
  hold: (until: LocalDate): DecisionNews => ({
    template: 'application-held',
    values: { until: formatDateInFull(until) },
  }),
}
