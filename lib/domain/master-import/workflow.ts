import { type ImportStatus, importStatuses, importStatusLabels } from '@/lib/domain/master-import/status'
import type { Workflow } from '@/lib/domain/workflow'

export const importActions = ['preview', 'apply', 'undo'] as const

export type ImportAction = (typeof importActions)[number]

/** A master import by screen (R-CLK-7). The command line previews with --dry-run and applies at once. */
export const importWorkflow: Workflow<ImportAction, ImportStatus> = {
  title: 'マスタの取り込み',
  statuses: importStatuses,
  labels: importStatusLabels,
  rows: [
    {
      action: 'preview',
      label: '内容を確認する',
      by: ['admin'],
      from: [],
      to: 'PREVIEWED',
      comment: 'none',
    },
    {
      action: 'apply',
      label: '取り込む',
      by: ['admin'],
      from: ['PREVIEWED'],
      to: 'APPLIED',
      comment: 'none',
      when: 'the master is still what the preview was compared with',
    },
    {
      action: 'undo',
      label: '取り込みを取り消す',
      by: ['admin'],
      from: ['APPLIED'],
      to: 'UNDONE',
      notBy: ['apply'],
      comment: 'none',
      when: 'only the last import of its target',
    },
  ],
}
