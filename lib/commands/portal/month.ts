import { openDatabase } from '@/lib/commands/data'
import { type Command, type Given, WrongUsage } from '@/lib/commands/portal/command'
import { type MonthLine, monthLines } from '@/lib/commands/portal/month-words'
import { number } from '@/lib/commands/portal/number'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { isRunMonth } from '@/lib/domain/month/calendar'
import { isRefusal } from '@/lib/domain/refusal'

const json = { json: { help: '結果をJSONで出力する' } }
const options = { 'dry-run': { help: '調べるだけで、何も変更しない' }, ...json }

const takes = ['YYYY-MM']

/** 確認 and 登録 are decisions of named people, on the screen; the command line does the rest (R-CLK-5). */
export const monthCommands: readonly Command[] = [
  {
    ...{ takes, name: 'month show', options: json },
    help: '月次処理の状態・期限・件数を表示する / Show a monthly run',
    run: (given) => run(given, 'show'),
  },
  {
    ...{ takes, name: 'month close', options },
    help: '月次処理を締め切る / Close a run after its cutoff',
    run: (given) => run(given, 'close'),
  },
  {
    ...{ takes, name: 'month publish', options },
    help: '月次処理の結果をアカウントに反映する / Publish a run that is handed back',
    run: (given) => run(given, 'publish'),
  },
  {
    ...{ takes, name: 'month reconcile', options },
    help: '届出・コード・マスタ・PDF・メールを突き合わせる / Compare notices, codes, master, PDFs and mails',
    run: (given) => run(given, 'reconcile'),
  },
]

async function run(given: Given, deed: MonthLine['deed']): Promise<number> {
  const month = given.words[0] ?? ''
  if (!isRunMonth(month)) throw new WrongUsage('月は 2026-11 の形で指定してください。')
  const isJson = given.is('json')
  await openDatabase(isJson ? () => undefined : say)
  const outcome = await carryOut(deed, month, given.is('dry-run')).catch((error) => {
    if (isRefusal(error)) return error
    throw error
  })
  if (isRefusal(outcome)) {
    if (isJson) printJson({ outcome: 'refused', code: outcome.code, message: outcome.message })
    say(outcome.message)
    return 1
  }
  if (isJson) printJson(outcome)
  else for (const line of monthLines(outcome)) print(line)
  if (outcome.deed !== 'reconcile' || outcome.differences.length === 0) return 0
  say(`${number(outcome.differences.length)}件の食い違いがあります。 / Differences found.`)
  return 1
}

async function carryOut(deed: MonthLine['deed'], month: string, dryRun: boolean): Promise<MonthLine> {
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ operator }, { currentTime }, { summariseMonth }] = await Promise.all([
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
    import('@/lib/queries/month-summary'),
  ])
  const act = { actor: operator, now: await currentTime() }
  if (deed === 'reconcile') {
    const { reconcileByHand } = await import('@/lib/usecases/reconcile-by-hand')
    const differences = await reconcileByHand({ ...act, name: 'month.reconcile' }, month, dryRun)
    return { deed, month, differences }
  }
  if (deed === 'close') {
    const { closeMonth } = await import('@/lib/usecases/close-month')
    return { deed, dryRun, ...(await closeMonth({ ...act, name: 'month.close' }, month, dryRun)) }
  }
  if (deed === 'publish') {
    const { publishMonth } = await import('@/lib/usecases/publish-month')
    const counts = await publishMonth({ ...act, name: 'month.publish' }, month, dryRun)
    return { deed, dryRun, month, counts }
  }
  return { deed, ...(await summariseMonth(month)) }
}
