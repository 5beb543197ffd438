import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { openDatabase } from '@/lib/commands/data'
import { type Command, type Given, WrongUsage } from '@/lib/commands/portal/command'
import { describeImport, describeProgress } from '@/lib/commands/portal/import-words'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { progressLine } from '@/lib/commands/portal/progress-line'
import {
  type FacilityKind,
  facilityKindFacts,
  facilityKindOfCsvWord,
  facilityKinds,
} from '@/lib/domain/facility/kind'
import { inheritedEnv } from '@/lib/env'
import type { FacilityImportReport } from '@/lib/usecases/import-facilities/report'

const kindWords = facilityKinds.flatMap((kind) => facilityKindFacts[kind].csvWord ?? [])

export const importFacilitiesCommand: Command = {
  name: 'import facilities',
  takes: ['FILE'],
  help: '施設マスタをCSV（UTF-8・CP932、.gz可）から取り込む / Import the facility master from CSV',
  options: {
    kind: { value: 'KIND', help: `施設の種別: ${kindWords.join('、')}（列 kind がないとき必須）` },
    'dry-run': { help: '比べるだけで、何も変更しない' },
    'skip-errors': { help: '誤りのある行を除いて取り込む（このときは一覧にない施設を閉鎖しない）' },
    json: { help: '結果をJSONで出力する' },
  },
  run,
}

async function run(given: Given): Promise<number> {
  const kind = kindOf(given)
  const path = resolve(inheritedEnv().INIT_CWD ?? '.', given.words[0] ?? '')
  const isJson = given.is('json')
  await openDatabase(isJson ? () => undefined : say)
  const line = progressLine(isJson)
  const began = performance.now()
  const report = await carryOut(path, kind, given, (progress) =>
    line.show(describeProgress(progress)),
  ).finally(line.end)
  const seconds = (performance.now() - began) / 1000
  if (isJson) printJson({ ...report, seconds: Number(seconds.toFixed(3)) })
  else for (const { text, isRefusal } of describeImport(report, seconds)) (isRefusal ? say : print)(text)
  if (isJson && report.outcome === 'refused')
    say(`${report.problems.count}行に誤りがあるため、取り込みませんでした。`)
  return report.outcome === 'refused' ? 1 : 0
}

async function carryOut(
  path: string,
  kind: FacilityKind | undefined,
  given: Given,
  onProgress: (progress: { stage: 'reading' | 'comparing' | 'applying'; share: number }) => void,
): Promise<FacilityImportReport> {
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ importFacilities }, { operator }, { currentTime }] = await Promise.all([
    import('@/lib/usecases/import-facilities'),
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
  ])
  const act = { name: 'master.import' as const, actor: operator, now: await currentTime() }
  return importFacilities(act, {
    path,
    kind,
    byLabel: `コマンドライン（${userInfo().username}）`,
    dryRun: given.is('dry-run'),
    skipErrors: given.is('skip-errors'),
    onProgress,
  })
}

function kindOf(given: Given): FacilityKind | undefined {
  const word = given.value('kind')
  if (word === undefined) return undefined
  const kind = facilityKindOfCsvWord(word)
  if (!kind) throw new WrongUsage(`--kind には ${kindWords.join('、')} のどれかを指定してください。`)
  return kind
}
