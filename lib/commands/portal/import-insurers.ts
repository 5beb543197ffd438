import type { Command } from '@/lib/commands/portal/command'
import { importOptions, runImport } from '@/lib/commands/portal/run-import'

export const importInsurersCommand: Command = {
  name: 'import insurers',
  takes: ['FILE'],
  help: '保険者マスタをCSV（UTF-8・CP932、.gz可）から取り込む / Import the insurer master from CSV',
  options: importOptions,
  run: (given) => runImport(given, { target: 'insurers' }),
}
