import type { MonthStatus } from './status'
import { type RunCounts, type RunStepName, runStepFacts } from './step'

type StepWords = {
  /** The words of the link and of the page. */
  title: string
  /** What it does, in one sentence. */
  does: string
}

export const stepWords: Record<RunStepName, StepWords> = {
  close: {
    title: '締め切る',
    does: 'この回の受付を締め切ります。締切日の24時までに届いた届出が、この回の対象です。',
  },
  confirm: { title: '確認する', does: '受け付けた届出の内容を確認します。登録は、別の職員が行います。' },
  register: {
    title: '登録する',
    does: '保険者マスタに書き込み、オンライン資格確認用コードを付番します。廃止届は廃止を記録します。',
  },
  'hand-back': {
    title: '返還する',
    does: '返還する届出（PDF）を作成して保管し、提出者にメールで知らせます。登録のあと自動で始まります。',
  },
  publish: {
    title: 'アカウントに反映する',
    does: '付番したコードを施設マスタに反映し、待っている利用開始申請にIDとコードを発行します。',
  },
  reconcile: {
    title: '突き合わせる',
    does: '届出、コード、マスタ、PDF、メールを突き合わせ、合わないものを報告します。何も変更しません。',
  },
}

/** Why a step cannot be started in this state of the run, or undefined when it can. */
export function stepBarred(step: RunStepName, status: MonthStatus, pastCutoff: boolean): string | undefined {
  switch (step) {
    case 'close':
      if (status !== 'OPEN') return '締め切りは済んでいます。'
      return pastCutoff ? undefined : '締切日の翌日0時から締め切ることができます。'
    case 'register':
      if (status === 'OPEN') return '締め切ったあとに登録できます。'
      return status === 'CLOSED' ? undefined : 'この回の付番は完了しています。'
    case 'hand-back':
      return status === 'OPEN' ? '登録のあとに返還します。' : undefined
    case 'publish':
      if (status === 'PUBLISHED') return 'アカウントへの反映は済んでいます。'
      return status === 'REGISTERED' ? undefined : 'すべての届出を返還したあとに反映できます。'
    default:
      return undefined
  }
}

/** What a step that stopped in the middle did and left, and who goes on; undefined where it did not stop. */
export function stoppedInWords(step: RunStepName, report: Partial<RunCounts> | null): string | undefined {
  const { done = 0, stopped = 0 } = report ?? {}
  if (stopped === 0) return undefined
  const who = runStepFacts[step].by.includes('clerk') ? '審査担当または承認担当' : '承認担当'
  return (
    '開始した職員の権限が途中でなくなったため、中断しました。' +
    `${done.toLocaleString('ja-JP')}件は完了し、${stopped.toLocaleString('ja-JP')}件は処理していません。` +
    `ほかの${who}が同じ処理を始めると、残りから続けられます。`
  )
}
