import type { LocalDate } from '@/lib/domain/date/jst'

/** What the rules of a notice have to know beside what was typed. */
export type NoticeContext = {
  /** The JST day on which it arrives: today, or for paper the day it came to the fund (R-INS-11). */
  arrival: LocalDate
  /** The insurer the notice is about; null where the master does not hold the number that was typed. */
  insurer: {
    /** Eight digits, as the master keeps it. */
    number: string
    liveCode: { code: string; issuedOn: LocalDate } | null
  } | null
}
