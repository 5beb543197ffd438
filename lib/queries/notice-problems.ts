import { jstDate } from '@/lib/domain/date/jst'
import { noticeProblems } from '@/lib/domain/notice/answers'
import { startProblem, startProblems } from '@/lib/domain/notice/may-start'
import type { Problem } from '@/lib/domain/problem'
import { readStanding } from './insurer-standing'
import type { OwnNotice } from './own-notice'

/** All that keeps this notice from being filed now, as the use case will see it. */
export async function findNoticeProblems(notice: OwnNotice, now: Date): Promise<Problem[]> {
  const { kind, status, insurer, answers } = notice
  const standing = await readStanding(insurer.id)
  const start = status === 'DRAFT' ? startProblem(kind, standing) : undefined
  const problems = noticeProblems(kind, answers, {
    arrival: jstDate(now),
    insurer: { number: insurer.code, liveCode: standing.liveCode },
  })
  return start ? [{ field: '', message: startProblems[start] }, ...problems] : problems
}
