import { formCookie } from '@/lib/adapters/form-cookie'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'

/**
 * What was typed into a notice and not saved, because somebody else was faster; for its page of the two versions.
 * @param path the notice's own, /notices/… or /staff/paper/….
 */
export function noticeCookie(path: string) {
  const cookie = formCookie('notice', path)
  return {
    keep: (answers: NoticeAnswers) => cookie.keep({ values: answers, problems: [] }),
    read: async (): Promise<NoticeAnswers | undefined> => (await cookie.read())?.values,
  }
}
