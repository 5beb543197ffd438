import { openDatabase } from '@/lib/commands/data'
import type { Command, Given } from '@/lib/commands/portal/command'
import { number } from '@/lib/commands/portal/number'
import { print, printJson, say } from '@/lib/commands/portal/output'
import type { AuditFault, AuditVerdict } from '@/lib/queries/verify-audit'

export const auditVerify: Command = {
  name: 'audit verify',
  takes: [],
  help: '監査ログの改変・欠落・入れ替えがないことを確かめる / Verify the chain of the audit log',
  options: { json: { help: '結果をJSONで出力する' } },
  run,
}

const SHOWN = 100

const words: Record<AuditFault['fault'], string> = {
  changed: '内容が記録時と異なります（改変または入れ替え）',
  missing: '記録が失われています',
  unsealed: '封印のない記録が途中にあります（あとから差し込まれた可能性）',
  head: '1日分の封印の末尾が、記録と一致しません',
  continuation: '前日の封印とつながっていません',
  store: 'ファイル保管先に写した封印と一致しません',
  forged: 'ファイル保管先の封印の署名が正しくありません',
  early: '保存期間の途中で、1日分の記録が削除されています',
  gone: 'この日までの記録が、封印ごとなくなっています（ファイル保管先には封印の写しがあります）',
  remains: '削除済みとされる日に、記録が残っています',
  lost: 'ファイル保管先に封印の写しがありません',
}

async function run(given: Given): Promise<number> {
  await openDatabase(say)
  // Loaded only now: the connection is made when the module is, and must know DATABASE_URL.
  const { verifyAudit } = await import('@/lib/queries/verify-audit')
  const verdict = await verifyAudit((entries) => {
    if (entries % 1_000_000 === 0) say(`${number(entries)} 件を確認しました`)
  })
  if (given.is('json')) printJson({ ...verdict, faults: verdict.faults.map(forMachines) })
  else tell(verdict)
  return verdict.faults.length === 0 ? 0 : 1
}

function tell({ days, entries, waiting, head, faults }: AuditVerdict): void {
  const counts = `${number(days)} 日分、${number(entries)} 件（未封印 ${number(waiting)} 件）`
  if (faults.length === 0) print(`監査ログに異常はありません。${counts}\n末尾の封印 ${head}`)
  for (const fault of faults.slice(0, SHOWN)) say(`${placeOf(fault)}: ${words[fault.fault]}`)
  if (faults.length > SHOWN) say(`ほか ${number(faults.length - SHOWN)} 件`)
  if (faults.length > 0) say(`監査ログに ${number(faults.length)} 件の異常があります。${counts}`)
}

const placeOf = (fault: AuditFault) => ('id' in fault ? `記録 ${fault.id}` : fault.day)

const forMachines = (fault: AuditFault) => ('id' in fault ? { ...fault, id: String(fault.id) } : fault)
