import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { openDatabase } from '@/lib/commands/data'
import type { Command, Given } from '@/lib/commands/portal/command'
import { describeProgress } from '@/lib/commands/portal/import-words'
import { number } from '@/lib/commands/portal/number'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { progressLine } from '@/lib/commands/portal/progress-line'
import { inheritedEnv } from '@/lib/env'
import type { BankImportReport } from '@/lib/usecases/import-bank-accounts'

/** So many rows are named on the screen; `--json` names a thousand. */
const SHOWN = 20

export const importBankAccountsCommand: Command = {
  name: 'import bank-accounts',
  takes: ['FILE'],
  help: '口座番号をCSV（UTF-8・CP932、.gz可）から取り込む / Import bank accounts from CSV, kept as keyed hashes',
  options: {
    'dry-run': { help: '比べるだけで、何も変更しない' },
    json: { help: '結果をJSONで出力する' },
  },
  run,
}

async function run(given: Given): Promise<number> {
  const isJson = given.is('json')
  await openDatabase(isJson ? () => undefined : say)
  const line = progressLine(isJson)
  const began = performance.now()
  const path = resolve(inheritedEnv().INIT_CWD ?? '.', given.words[0] ?? '')
  const report = await carryOut(path, given.is('dry-run'), (text) => line.show(text)).finally(line.end)
  const seconds = (performance.now() - began) / 1000
  const isRefused = report.outcome === 'refused'
  if (isJson) printJson({ ...report, seconds: Number(seconds.toFixed(3)) })
  else for (const text of linesFor(report, seconds)) (isRefused ? say : print)(text)
  if (isJson && isRefused) say(`${number(report.problems.count)}行に誤りがあるため、取り込みませんでした。`)
  return isRefused ? 1 : 0
}

async function carryOut(path: string, dryRun: boolean, show: (text: string) => void) {
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ importBankAccounts }, { operator }, { currentTime }] = await Promise.all([
    import('@/lib/usecases/import-bank-accounts'),
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
  ])
  return importBankAccounts(
    { name: 'master.import', actor: operator, now: await currentTime() },
    {
      path,
      byLabel: `コマンドライン（${userInfo().username}）`,
      dryRun,
      onProgress: (progress) => show(describeProgress(progress)),
    },
  )
}

function linesFor(report: BankImportReport, seconds: number): string[] {
  const { problems, outcome } = report
  const found = problems.first
    .slice(0, SHOWN)
    .map(({ line, column, message }) => `  ${line}行目${column && ` ${column}`}: ${message}`)
  const more = problems.count > found.length ? ['  …'] : []
  const list = problems.count > 0 ? [`誤り ${number(problems.count)}行:`, ...found, ...more] : []
  const file = `${number(report.rows)}行、${report.encoding === 'utf-8' ? 'UTF-8' : 'CP932'}、${seconds.toFixed(1)}秒`
  if (outcome === 'refused')
    return [
      ...list,
      `${number(problems.count)}行に誤りがあるため、取り込みませんでした（${file}）。ファイルを直して、もう一度実行してください。 / Refused, nothing was changed.`,
    ]
  return [
    {
      unchanged: `変更はありませんでした（${file}）。 / Nothing changed.`,
      'dry-run': `取り込むと次のように変わります（${file}）。まだ何も変更していません。 / Dry run, nothing was changed.`,
      applied: `口座番号を取り込みました（${file}）。番号そのものは残していません。 / Imported, as keyed hashes.`,
    }[outcome],
    `  追加 added ${number(report.added)}`,
    `  変更 changed ${number(report.changed)}`,
    `  変更なし unchanged ${number(report.unchanged)}`,
    `  一覧にない登録済み（そのまま） not in file ${number(report.notInFile)}`,
  ]
}
