import type { ListFormat } from '@/lib/adapters/spreadsheet/write-list'
import { type Act, transact } from './transact'

type Exported = { list: string; filter: Record<string, string>; format: ListFormat; rows: number }

/** Who took which list with them: names of facilities and of clerks leave the portal (D-12). */
export function recordExport(act: Act, { list, ...detail }: Exported): Promise<void> {
  return transact(act, async () => ({ subject: { type: 'queue', id: list }, detail, result: undefined }))
}
