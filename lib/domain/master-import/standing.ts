import { type ImportStatus, importStatusLabels } from '@/lib/domain/master-import/status'

type Counts = { added: number; changed: number; gone: number; unchanged: number; refused: number }

export type ImportStanding = { label: string; tone: 'plain' | 'info' | 'success' | 'danger' }

/** The state in words: an import may have been carried out without changing anything. */
export function importStanding(status: ImportStatus, counts: Counts): ImportStanding {
  if (status === 'PREVIEWED') return { label: importStatusLabels.PREVIEWED, tone: 'info' }
  if (status === 'UNDONE') return { label: importStatusLabels.UNDONE, tone: 'plain' }
  if (changesSomething(counts)) return { label: importStatusLabels.APPLIED, tone: 'success' }
  if (counts.refused > 0 && counts.unchanged === 0) return { label: '誤りのため取り込みなし', tone: 'danger' }
  return { label: '変更なし', tone: 'plain' }
}

export function changesSomething({ added, changed, gone }: Counts): boolean {
  return added + changed + gone > 0
}
