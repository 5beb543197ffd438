/** What keeps a cell of a spreadsheet from being read as it looks. */
export const cellFaults = {
  MERGED: 'セルが結合されています。結合を解除して、1行に1つずつ入力してください。',
  NO_RESULT: '数式の計算結果が保存されていません。Excelで開いて保存し直すか、値を直接入力してください。',
  FAILED: '数式の結果がエラー（#N/Aなど）になっています。正しい値を直接入力してください。',
} as const satisfies Record<string, string>

export type CellFault = keyof typeof cellFaults

/** One row with something in it; `line` is its number in the file, the first being 1. */
export type GridRow = {
  line: number
  cells: readonly string[]
  /** By the column, the first being 0. */
  faults?: Readonly<Record<number, CellFault>>
}

/** A file of rows as it was read, whatever it was: .xlsx or .csv. */
export type Grid = {
  rows: readonly GridRow[]
  /** Sentences about what was read and what was left out. */
  notes: readonly string[]
}

/** 3 500 insurers in Japan, and room for examples and mistakes. */
export const mostGridRows = 5_000
/** Rows beyond are not looked at: a sheet has 1 048 576 of them, most often empty. */
export const lastGridLine = 20_000
export const mostGridColumns = 40
/** 3 500 rows are less than one MB; what is much more holds pictures. */
export const mostGridBytes = 20 * 1024 * 1024

/** 0 → A, 26 → AA: what Excel writes above the column. */
export function columnLetter(column: number): string {
  const rest = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest
}

export const gridSentences = {
  TOO_MANY_ROWS: `データが${mostGridRows.toLocaleString('ja-JP')}行を超えています。ファイルを分けてから、もう一度選んでください。`,
  TOO_BIG:
    'ファイルが20MBを超えています。画像や使っていないシートを削除して保存し直すか、ファイルを分けてください。',
  EMPTY: 'ファイルにデータがありません。様式の見出しの下の行から入力して、もう一度選んでください。',
  NO_SHEET:
    'Excelファイルに表示されているシートがありません。入力したシートを表示して、保存し直してください。',
  OLD_EXCEL:
    '古い形式（.xls）か、パスワードのかかったExcelファイルです。パスワードを外し、「Excelブック（.xlsx）」として保存し直してください。',
  NOT_A_LIST:
    'ExcelファイルでもCSVファイルでもありません。様式（.xlsxまたは.csv）に入力したファイルを選んでください。',
  PACKED: '圧縮されたファイルです。解凍して、.xlsxまたは.csvのファイルを選んでください。',
  BOMB: '展開すると異常に大きくなるExcelファイルのため、読み取りを中止しました。様式をもう一度ダウンロードし、値だけを貼り付けて保存してください。',
  DAMAGED: 'Excelファイルが壊れているため、読み取れません。Excelで開けるか確かめて、保存し直してください。',
  MACROS: 'マクロを含むExcelファイルは受け付けていません。マクロなしの形式（.xlsx）で保存し直してください。',
} as const satisfies Record<string, string>

/** Which sheet was read, where there are others with something to read on them. */
export function otherSheetsNote(read: string, others: readonly string[]): string {
  const names = others.map((name) => `「${name}」`).join('')
  return `シート「${read}」だけを読み取りました。ほかのシート${names}は読み取っていません。`
}

export function belowNote(line: number): string {
  return `${line.toLocaleString('ja-JP')}行目より下は読み取っていません。データがある場合は、空の行を削除して上に詰めてください。`
}

/** Far more than any field takes: what is longer is told to be too long, and not kept whole. */
const longestCell = 2_000

/** What a database can keep: NUL and half characters become U+FFFD, for which a substitute is asked (R-ALL-5). */
export function storableText(text: string): string {
  return text.slice(0, longestCell).replaceAll('\0', '\uFFFD').toWellFormed().trim()
}
