import { membershipWorkflow } from '@/lib/domain/account/membership-workflow'
import { rescueWorkflow } from '@/lib/domain/account/rescue-workflow'
import { accountWorkflow } from '@/lib/domain/account/workflow'
import { applicationWorkflow } from '@/lib/domain/application/workflow'
import { changeRequestWorkflow } from '@/lib/domain/change-request/workflow'
import { deviceWorkflow } from '@/lib/domain/device/workflow'
import { insurerCodeWorkflow } from '@/lib/domain/insurer-code/workflow'
import { importWorkflow } from '@/lib/domain/master-import/workflow'
import { monthWorkflow } from '@/lib/domain/month/workflow'
import { noticeWorkflow } from '@/lib/domain/notice/workflow'
import { settingChangeWorkflow } from '@/lib/domain/setting/change-workflow'
import { type ActingRole, actingRoleLabels, finalStatuses, type Workflow } from '@/lib/domain/workflow'

type AnyWorkflow = Workflow<string, string>

export const workflows: readonly AnyWorkflow[] = [
  applicationWorkflow,
  noticeWorkflow,
  monthWorkflow,
  accountWorkflow,
  membershipWorkflow,
  rescueWorkflow,
  deviceWorkflow,
  insurerCodeWorkflow,
  changeRequestWorkflow,
  settingChangeWorkflow,
  importWorkflow,
]

const preamble = `# The workflows

Generated from the \`workflow.ts\` tables in lib/domain; do not edit.
To regenerate: \`UPDATE_DOCS=1 npx vitest run lib/domain/workflow-diagram.test.ts\`

## Who acts

| code word | on the screen |
|---|---|
${Object.entries(actingRoleLabels)
  .map(([role, label]) => `| \`${role}\` | ${label} |`)
  .join('\n')}
`

/** docs/workflows.md, so that the pictures cannot drift from the tables that the program follows. */
export function workflowsPage(): string {
  return [preamble, ...workflows.map(section)].join('\n')
}

function section(table: AnyWorkflow): string {
  return `## ${table.title}\n\n${stateDiagram(table)}\n\n${rowTable(table)}\n`
}

/** A Mermaid state diagram of one table. */
export function stateDiagram(table: AnyWorkflow): string {
  const states = table.statuses.map((status) => `  state "${table.labels[status]} ${status}" as ${status}`)
  const arrows = table.rows.flatMap((row) =>
    (row.from.length === 0 ? ['[*]'] : row.from).map((from) => `  ${from} --> ${row.to} : ${row.label}`),
  )
  const ends = finalStatuses(table).map((status) => `  ${status} --> [*]`)
  return ['```mermaid', 'stateDiagram-v2', ...states, ...arrows, ...ends, '```'].join('\n')
}

function rowTable(table: AnyWorkflow): string {
  const head = '| action | by | from | to | comment | condition |\n|---|---|---|---|---|---|'
  const statusCell = (status: string) => `${status} ${table.labels[status]}`
  const rows = table.rows.map((row) => {
    const cells = [
      `\`${row.action}\` ${row.label}`,
      row.by.map((role: ActingRole) => `\`${role}\``).join(', '),
      row.from.map(statusCell).join(', ') || '–',
      statusCell(row.to),
      row.comment === 'none' ? '' : `${row.comment}: ${row.commentLabel}`,
      [row.when, row.notBy && `not by whoever did ${row.notBy.join(', ')}`].filter(Boolean).join('; '),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [head, ...rows].join('\n')
}
