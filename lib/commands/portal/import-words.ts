import { number } from '@/lib/commands/portal/number'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import type { RowProblem } from '@/lib/domain/row-problem'
import type { FacilityImportReport, Progress } from '@/lib/usecases/import-facilities/report'

/** So many rows are named on the screen; `--json` names a thousand. */
const SHOWN = { 誤り: 20, 注意: 5 }

type Line = { text: string; isRefusal: boolean }

export function describeProgress({ stage, share }: Progress): string {
  if (stage === 'reading') return `読み取っています … ${Math.floor(share * 10) * 10}%`
  return stage === 'comparing' ? '登録済みの内容と比べています …' : 'マスタに反映しています …'
}

export function describeImport(report: FacilityImportReport, seconds: number): Line[] {
  const isRefusal = report.outcome === 'refused'
  const lines = [
    ...found('誤り', report.problems.count, report.problems.first),
    ...found('注意', report.warnings.count, report.warnings.first),
    headline(report, seconds),
    ...(isRefusal ? [] : counts(report)),
  ]
  return lines.map((text) => ({ text, isRefusal }))
}

function headline(
  { outcome, rows, encoding, kinds, problems }: FacilityImportReport,
  seconds: number,
): string {
  const file = `${number(rows)}行、${encoding === 'utf-8' ? 'UTF-8' : 'CP932'}、${kinds.map(facilityKindLabel).join('・')}、${seconds.toFixed(1)}秒`
  switch (outcome) {
    case 'refused':
      return `${number(problems.count)}行に誤りがあるため、取り込みませんでした（${file}）。ファイルを直して、もう一度実行してください。 / Refused, nothing was changed.`
    case 'unchanged':
      return `変更はありませんでした（${file}）。 / Nothing changed.`
    case 'dry-run':
      return `取り込むと次のように変わります（${file}）。まだ何も変更していません。 / Dry run, nothing was changed.`
    case 'applied':
      return `マスタに取り込みました（${file}）。 / Imported.`
  }
}

function counts(report: FacilityImportReport): string[] {
  const gone = report.gone === null ? '判定せず' : number(report.gone)
  const rows = [
    ['追加 added', number(report.added)],
    ['変更 changed', number(report.changed)],
    ['再開 reopened', number(report.reopened)],
    ['閉鎖 gone', gone],
    ['変更なし unchanged', number(report.unchanged)],
    ['除いた行 refused', number(report.problems.count)],
    ['登録待ちへのメール notified', number(report.notified)],
    ['閉鎖のお知らせ told', number(report.told)],
  ] as const
  return rows.map(([label, value]) => `  ${padded(label, 26)}${value.padStart(9)}`)
}

function found(word: keyof typeof SHOWN, count: number, first: readonly RowProblem[]): string[] {
  if (count === 0) return []
  const shown = first.slice(0, SHOWN[word]).map(({ line, column, value, message }) => {
    const where = column ? `${line}行目 ${column}` : `${line}行目`
    return `  ${where}「${value}」: ${message}`
  })
  const rest = first.length > shown.length || count > first.length ? ['  …'] : []
  return [`${word} ${number(count)}行:`, ...shown, ...rest]
}

/** Japanese characters are two columns wide on a terminal. */
function padded(text: string, width: number): string {
  const columns = Array.from(text).reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, width - columns))
}
