import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { auditEvents } from '@/lib/domain/audit/event'
import type { Problem } from '@/lib/domain/problem'

type Person = { id: string; lastName: string; firstName: string; status: string }

const events = Object.entries(auditEvents).map(([value, label]) => ({ value, label }))

/** The filter stands in the address, so that it can be kept and sent on; it works without scripts. */
export function AuditFilterForm({
  typed,
  problems,
  staff,
}: {
  typed: Record<string, string>
  problems: readonly Problem[]
  staff: readonly Person[]
}) {
  const at = (name: string) => ({
    name,
    value: typed[name],
    problem: problems.find(({ field }) => field === name)?.message,
  })
  const people = staff.map(({ id, lastName, firstName, status }) => ({
    value: id,
    label: `${lastName} ${firstName}${status === 'CLOSED' ? '（退職）' : ''}`,
  }))
  return (
    <form
      method="get"
      aria-label="監査ログの絞り込み"
      className="mb-8 grid gap-6 md:grid-cols-2 lg:grid-cols-3"
    >
      <TextInput {...at('from')} label="開始日" support="例：令和8年11月1日、2026-11-01" width="medium" />
      <TextInput {...at('to')} label="終了日" support="この日の終わりまでを表示します。" width="medium" />
      <Select {...at('name')} label="操作" choices={events} empty="すべて" width="long" />
      <Select {...at('by')} label="職員" choices={people} empty="すべての人" />
      <TextInput
        {...at('number')}
        label="受付番号・端末のID"
        support="その申請・届出・端末についての記録だけを表示します。"
        width="medium"
      />
      <div className="flex flex-wrap items-center gap-6 md:col-span-2 lg:col-span-3">
        <Button size="medium">絞り込む</Button>
        <TextLink href="/staff/audit">条件を消す</TextLink>
      </div>
    </form>
  )
}
