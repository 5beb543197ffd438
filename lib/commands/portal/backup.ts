import { resolve } from 'node:path'
import { openDatabase } from '@/lib/commands/data'
import type { Command, Given } from '@/lib/commands/portal/command'
import { number } from '@/lib/commands/portal/number'
import { print, printJson, say } from '@/lib/commands/portal/output'
import { progressLine } from '@/lib/commands/portal/progress-line'
import { inheritedEnv } from '@/lib/env'

const json = { json: { help: '結果をJSONで出力する' } }

export const backupCommand: Command = {
  name: 'backup',
  takes: ['DIR'],
  help: 'データベースとファイルを空のフォルダーDIRに書き出す / Write the database and all files into an empty folder',
  options: json,
  run: (given) =>
    carryOut(given, async (folder, show) => {
      const { backUp } = await import('@/lib/usecases/back-up')
      const report = await backUp(await actOf('backup.take'), folder, show)
      const absent = report.absent > 0 ? `（保管先にないファイル ${number(report.absent)}件）` : ''
      const words = `「${folder}」に書き出しました。${countsOf(report)}${absent}\n秘密鍵（DATA_DIR/secret または PORTAL_SECRET）は含まれません。別の場所に保管してください。`
      return { outcome: 'done', report, words }
    }),
}

export const restoreCommand: Command = {
  name: 'restore',
  takes: ['DIR'],
  help: 'バックアップDIRから、空のポータルに復元する / Fill an empty portal from a backup, all of it or nothing',
  options: json,
  run: (given) =>
    carryOut(given, async (folder, show) => {
      const { restoreBackup } = await import('@/lib/usecases/restore-backup')
      const report = await restoreBackup(await actOf('backup.restore'), folder, show)
      const words = `${report.takenAt} のバックアップから復元しました。${countsOf(report)}`
      return { outcome: 'done', report, words }
    }),
}

type Done = { outcome: 'done'; report: object; words: string }

async function carryOut(
  given: Given,
  work: (folder: string, show: (text: string) => void) => Promise<Done>,
): Promise<number> {
  const isJson = given.is('json')
  await openDatabase(isJson ? () => undefined : say)
  const line = progressLine(isJson)
  const folder = resolve(inheritedEnv().INIT_CWD ?? '.', given.words[0] ?? '')
  const { outcome, report, words } = await work(folder, line.show).finally(line.end)
  if (isJson) printJson({ outcome, ...report })
  else print(words)
  return 0
}

// Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
async function actOf(name: 'backup.take' | 'backup.restore') {
  const [{ operator }, { currentTime }] = await Promise.all([
    import('@/lib/usecases/transact'),
    import('@/lib/adapters/clock'),
  ])
  return { name, actor: operator, now: await currentTime() }
}

const countsOf = ({ tables, rows, files }: { tables: number; rows: number; files: number }) =>
  `表 ${number(tables)}、行 ${number(rows)}、ファイル ${number(files)}`
