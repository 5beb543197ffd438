import type { NoticeAnswers } from '@/lib/domain/notice/fields'

/** 作成要領 1: an association always acts for the 代表者; who pressed the button is named (R-INS-13). */
export function agentAnswers(association: string, person: string): NoticeAnswers {
  return { filerIs: 'AGENT', agentPost: association, agentName: person }
}
