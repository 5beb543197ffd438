import { db } from '@/lib/adapters/db'
import { settings } from '@/lib/domain/setting/settings'

const { choices, fallback } = settings['printed-law']

/** D-5: the article that the printed 導入届 names; the form keeps its own while nobody changed the setting. */
export async function readPrintedLaw(): Promise<string> {
  const row = await db.setting.findUnique({ where: { name: 'printed-law' } })
  return choices.find(({ value }) => value === row?.value)?.value ?? fallback
}
