import type { Tx } from '@/lib/adapters/db'
import type { Parsed } from './register-all'

/** R-INS-5: the insurer master is entered from the notice. A 廃止届 does not name the 代表者, who then stays. */
export async function writeMaster(tx: Tx, notices: readonly Parsed[]): Promise<void> {
  const rows = notices.map(({ insurerId, parsed }) => ({
    id: insurerId,
    name: parsed.name,
    kana: parsed.nameKana,
    postal: parsed.postalCode,
    address: parsed.address,
    address_kana: parsed.addressKana,
    phone: parsed.phone,
    head: parsed.representative,
    head_kana: parsed.representativeKana,
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE facility f
       SET name = x.name, name_kana = x.kana, postal_code = x.postal, address = x.address,
           address_kana = x.address_kana, phone = x.phone,
           representative = COALESCE(x.head, f.representative),
           representative_kana = COALESCE(x.head_kana, f.representative_kana)
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS x(id int, name text, kana text, postal text, address text, address_kana text, phone text,
                head text, head_kana text)
     WHERE f.id = x.id`
}
