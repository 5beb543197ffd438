import { type Role, roleLabels } from '@/lib/domain/account/role'

/** Beside the people with a role: somebody not signed in, the app on a device, and a job. */
export type ActingRole = Role | 'visitor' | 'device' | 'system'

export const actingRoleLabels: Record<ActingRole, string> = {
  ...roleLabels,
  visitor: '未登録・未ログインの人',
  device: 'マイナ資格確認アプリ',
  system: '自動処理',
}

/** The label is demanded exactly where a comment is taken, so that no form can forget it. */
type CommentRule = { comment: 'none' } | { comment: 'optional' | 'required'; commentLabel: string }

export type WorkflowRow<Action extends string, Status extends string> = CommentRule & {
  action: Action
  /** The words on the button. */
  label: string
  by: readonly ActingRole[]
  /** An empty list: the action begins a case. */
  from: readonly Status[]
  to: Status
  /** Whoever did one of these on the same case may not do this one (four eyes, R-INS-7). */
  notBy?: readonly Action[]
  /** A condition that the table cannot express; the use case checks it. */
  when?: string
}

export type Workflow<Action extends string, Status extends string> = {
  title: string
  statuses: readonly Status[]
  labels: Record<Status, string>
  rows: readonly WorkflowRow<Action, Status>[]
}

/** The rows open to a role in a status: the buttons of a page. `null` is "no case yet". */
export function allowedActions<Action extends string, Status extends string>(
  table: Workflow<Action, Status>,
  role: ActingRole,
  status: Status | null,
): WorkflowRow<Action, Status>[] {
  return table.rows.filter((row) => row.by.includes(role) && startsIn(row, status))
}

/** The row to follow, or undefined when this role may not do this in this status. */
export function transition<Action extends string, Status extends string>(
  table: Workflow<Action, Status>,
  action: Action,
  role: ActingRole,
  status: Status | null,
): WorkflowRow<Action, Status> | undefined {
  return allowedActions(table, role, status).find((row) => row.action === action)
}

/** No row leads out of these. */
export function finalStatuses<Action extends string, Status extends string>(
  table: Workflow<Action, Status>,
): Status[] {
  return table.statuses.filter((status) => table.rows.every((row) => !row.from.includes(status)))
}

function startsIn<Status extends string>(row: { from: readonly Status[] }, status: Status | null): boolean {
  return status === null ? row.from.length === 0 : row.from.includes(status)
}
