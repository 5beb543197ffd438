import type { Command, Option } from './command'

export function usageLine({ name, takes, options }: Command): string {
  const shown = Object.entries(options).map(([option, about]) =>
    about.isRequired ? spelled(option, about) : `[${spelled(option, about)}]`,
  )
  return ['npm run portal --', name, ...takes, ...shown].join(' ')
}

export function commandHelp(command: Command): string {
  const options = { ...command.options, help: { help: 'この説明を表示する' } }
  const rows = Object.entries(options).map(([name, about]) => [spelled(name, about), about.help] as const)
  return [command.help, '', `使い方: ${usageLine(command)}`, '', ...columns(rows)].join('\n')
}

export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, takes, help }) => [[name, ...takes].join(' '), help] as const)
  return [
    '申請ポータルの運用コマンド / The operator’s command line',
    '',
    '使い方: npm run portal -- コマンド [オプション]',
    '',
    ...columns(rows),
    '',
    '各コマンドの説明: npm run portal -- コマンド --help',
    '終了コード: 0 完了、1 実行しなかった（理由は標準エラー出力）、2 コマンドの書き方の誤り',
  ].join('\n')
}

function spelled(name: string, { value }: Option): string {
  return value ? `--${name} ${value}` : `--${name}`
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
