/** A list of the desk, as the case that was opened from it speaks of it (decision 0039). */
export type CaseList = {
  label: string
  /** How many conditions narrow it. */
  conditions: number
  /** Back to it, as it was narrowed. */
  address: string
  what: '申請' | '届出'
  /** What of it one goes on with after a decision. */
  toDo: '申請' | '未確認の届出'
  /** Leads to the one to go on with; none where nothing in this list is ever to be done that way. */
  next?: string
}

/** What 「次の申請を開く」 came to. */
export function listEnded({ label, conditions, toDo }: CaseList): string {
  const which = conditions > 0 ? `「${label}」でこの条件に当てはまり` : `「${label}」で`
  return `${which}、ほかの職員が担当していない${toDo}は、もうありません。`
}
