import { ButtonLink } from '@/components/ui/button'
import { StatusTag } from '@/components/ui/status-tag'
import { TextLink } from '@/components/ui/text-link'
import type { Role } from '@/lib/domain/account/role'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import { type RunStepName, runStepFacts, runStepNames } from '@/lib/domain/month/step'
import { stepBarred, stepWords, stoppedInWords } from '@/lib/domain/month/step-words'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { countsInWords, type ShownStep, starterInWords } from './step-in-words'

type Props = {
  month: RunMonth
  status: MonthStatus
  pastCutoff: boolean
  role: Role
  counts: Partial<Record<NoticeStatus, number>>
  /** Newest first. */
  steps: readonly ShownStep[]
}

/** The steps in their order, each with what it would take up, what came of it last, and the way into its preview. */
export function StepList({ steps, ...run }: Props) {
  return (
    <ol className="flex flex-col gap-6">
      {runStepNames.map((name, index) => {
        const last = steps.find(({ step }) => step === name)
        return (
          <li key={name} className="flex flex-col gap-2 border-l-4 border-solid-gray-420 pl-4">
            <h3 className="text-std-18B-160">
              {index + 1}. {runStepFacts[name].label}
            </h3>
            <p>{stepWords[name].does}</p>
            {last && <Last month={run.month} step={last} />}
            {!(last && isRunning(last)) && <Way name={name} {...run} />}
          </li>
        )
      })}
    </ol>
  )
}

/** One at a time of a kind: until it is done, nobody starts it again. */
function isRunning({ status }: ShownStep): boolean {
  return status === 'QUEUED' || status === 'RUNNING'
}

function Last({ month, step }: { month: RunMonth; step: ShownStep }) {
  const running = isRunning(step)
  const stopped = stoppedInWords(step.step, step.report)
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusTag tone={running ? 'info' : stopped ? 'warning' : 'plain'}>
          {running ? '処理中' : stopped ? '中断' : '前回'}
        </StatusTag>
        <span>
          {starterInWords(step)}　{formatInstant(step.startedAt)}開始　
          {running ? `対象${step.total.toLocaleString('ja-JP')}件` : countsInWords(step.report)}
        </span>
        <TextLink href={`/staff/months/${month}/steps/${step.id}`}>
          {running ? '進み具合を見る' : `${runStepFacts[step.step].label}の結果を見る`}
        </TextLink>
      </p>
      {stopped && <p>{stopped}</p>}
    </>
  )
}

function Way({
  name,
  month,
  status,
  pastCutoff,
  role,
  counts,
}: Omit<Props, 'steps'> & { name: RunStepName }) {
  const barred = stepBarred(name, status, pastCutoff)
  if (barred) return <p className="text-solid-gray-700">{barred}</p>
  const { by, from } = runStepFacts[name]
  if (!by.includes(role)) return <p className="text-solid-gray-700">{who(name)}</p>
  // A run without anything to publish is published all the same: that ends it.
  const waiting = from && name !== 'publish' ? (counts[from] ?? 0) : undefined
  if (waiting === 0) return <p className="text-solid-gray-700">いま対象の届出はありません。</p>
  return (
    <p className="flex flex-wrap items-center gap-4">
      <ButtonLink href={`/staff/months/${month}/${name}`} variant="secondary" size="medium">
        内容を確かめて{stepWords[name].title}
      </ButtonLink>
      {waiting !== undefined && <span>対象：{waiting.toLocaleString('ja-JP')}件</span>}
    </p>
  )
}

function who(name: RunStepName): string {
  return name === 'confirm' || name === 'reconcile'
    ? 'この操作は、審査担当と承認担当が行います。'
    : 'この操作は、承認担当が行います。'
}
