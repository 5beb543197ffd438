import { openDatabase } from '@/lib/commands/data'
import type { Command, Given } from '@/lib/commands/portal/command'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { retentionJobLabels, retentionWords } from '@/lib/domain/retention/report-words'

export const retention: Command = {
  name: 'retention',
  takes: [],
  help: '保存期間が過ぎたものを削除する（毎晩の処理と同じ） / Delete what has been kept long enough',
  options: {
    'dry-run': { help: '調べるだけで、何も削除しない' },
    json: { help: '結果をJSONで出力する' },
  },
  run,
}

async function run(given: Given): Promise<number> {
  const isJson = given.is('json')
  await openDatabase(isJson ? () => undefined : say)
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const [{ runRetention }, { currentTime }] = await Promise.all([
    import('@/lib/usecases/run-retention'),
    import('@/lib/adapters/clock'),
  ])
  const dryRun = given.is('dry-run')
  const lines = await runRetention(await currentTime(), dryRun)
  const failed = lines.filter(({ report }) => report === undefined)
  if (isJson) printJson({ dryRun, jobs: lines.map(({ job, report }) => ({ job, report: report ?? null })) })
  else {
    print(dryRun ? '削除の対象（まだ何も削除していません） / Would delete' : '削除したもの / Deleted')
    for (const { job, report } of lines) {
      print(`${retentionJobLabels[job]}: ${report ? retentionWords(report) : '失敗'}`)
    }
  }
  for (const { job } of failed) say(`${retentionJobLabels[job]}: 途中で失敗しました。 / Failed.`)
  return failed.length === 0 ? 0 : 1
}
