import { Heading } from '@/components/ui/heading'
import { StatusTag } from '@/components/ui/status-tag'
import { type Task, TaskList } from '@/components/ui/task-list'
import { type HomeStep, homeSteps, type StepState } from '@/lib/domain/application/home-steps'
import type { HomeCase } from '@/lib/queries/home'

/** R-APP-12: the steps of each facility; where there are several, each under its name. */
export function Steps({ cases }: { cases: readonly HomeCase[] }) {
  return cases.map(({ facility, facts }) => (
    <section key={facility.id}>
      <Heading level={2}>
        {cases.length > 1 ? `${facility.name}の利用開始までの手順` : '利用開始までの手順'}
      </Heading>
      <TaskList tasks={homeSteps(facts).map((step) => taskOf(step, facility.id))} />
    </section>
  ))
}

const turns: Partial<Record<StepState, string>> = { NEXT: '次に行うこと', WAITING: '支払基金の対応待ち' }

function taskOf({ id, label, hint, href, words, state }: HomeStep, facilityId: number): Task {
  const turn = turns[state]
  return {
    id: `${id}-${facilityId}`,
    label,
    hint,
    href,
    current: turn !== undefined,
    status: (
      <span className="flex flex-wrap items-center gap-2">
        {turn && <StatusTag tone={state === 'NEXT' ? 'warning' : 'info'}>{turn}</StatusTag>}
        {state === 'DONE' && words !== '完了' ? `完了（${words}）` : words}
      </span>
    ),
  }
}
