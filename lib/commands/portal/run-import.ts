import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { openDatabase } from '@/lib/commands/data'
import type { Given, Option } from '@/lib/commands/portal/command'
import { describeImport, describeProgress } from '@/lib/commands/portal/import-words'
import { number } from '@/lib/commands/portal/number'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { progressLine } from '@/lib/commands/portal/progress-line'
import type { Problem } from '@/lib/domain/problem'
import { isProblemsFound, ProblemsFound } from '@/lib/domain/problems-found'
import { inheritedEnv } from '@/lib/env'
import type { FacilityImportOrder } from '@/lib/usecases/import-facilities/order'
import type { FacilityImportReport } from '@/lib/usecases/import-facilities/report'

export const importOptions: Record<string, Option> = {
  'dry-run': { help: '比べるだけで、何も変更しない' },
  'skip-errors': { help: '誤りのある行を除いて取り込む（このときは一覧にないものを閉鎖しない）' },
  'allow-closing': { help: '登録済みの1割を超えて閉鎖されるときも取り込む' },
  json: { help: '結果をJSONで出力する' },
}

/** @returns the exit code. */
export async function runImport(
  given: Given,
  list: Pick<FacilityImportOrder, 'target' | 'kind'>,
): Promise<number> {
  const path = resolve(inheritedEnv().INIT_CWD ?? '.', given.words[0] ?? '')
  const isJson = given.is('json')
  await openDatabase(isJson ? () => undefined : say)
  const line = progressLine(isJson)
  const began = performance.now()
  const report = await carryOut({ ...list, path }, given, (progress) =>
    line.show(describeProgress(progress)),
  ).finally(line.end)
  const seconds = (performance.now() - began) / 1000
  if (isJson) printJson({ ...report, seconds: Number(seconds.toFixed(3)) })
  else for (const { text, isRefusal } of describeImport(report, seconds)) (isRefusal ? say : print)(text)
  if (isJson && report.outcome === 'refused')
    say(`${number(report.problems.count)}行に誤りがあるため、取り込みませんでした。`)
  return report.outcome === 'refused' ? 1 : 0
}

async function carryOut(
  list: Pick<FacilityImportOrder, 'target' | 'kind' | 'path'>,
  given: Given,
  onProgress: FacilityImportOrder['onProgress'],
): Promise<FacilityImportReport> {
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ importFacilities }, { operator }, { currentTime }] = await Promise.all([
    import('@/lib/usecases/import-facilities'),
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
  ])
  const act = { name: 'master.import' as const, actor: operator, now: await currentTime() }
  const report = importFacilities(act, {
    ...list,
    byLabel: `コマンドライン（${userInfo().username}）`,
    dryRun: given.is('dry-run'),
    skipErrors: given.is('skip-errors'),
    allowClosing: given.is('allow-closing'),
    onProgress,
  })
  return report.catch((error) => {
    if (!isProblemsFound(error)) throw error
    throw new ProblemsFound(...error.problems.map(withOption))
  })
}

/** What is a box on the screen is an option here. */
function withOption({ field, message }: Problem): Problem {
  const hint = field === 'allowClosing' ? ' 指定するには --allow-closing を付けます。' : ''
  return { field, message: message + hint }
}
