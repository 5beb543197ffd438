import type { NoticeField } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'

type Section = { title: string; fields: readonly NoticeField[] }

const filer: Section = {
  title: '届出日と届出者',
  fields: ['filedOn', 'filerAddress', 'filerName', 'filerIs', 'agentPost', 'agentName'],
}
const name: Section = { title: '② 名称', fields: ['name', 'nameKana'] }
const place: Section = { title: '③ 所在地', fields: ['postalCode', 'address', 'addressKana', 'phone'] }
const kinds: readonly NoticeField[] = ['kindCheckup', 'kindGuidance']

/** The boxes of 別添１ and 別添２ with their own numbers, in their order (R-INS-1, R-INS-2). */
export const noticeSections: Record<NoticeKind, readonly Section[]> = {
  INTRODUCTION: [
    filer,
    { title: '① 機関の種別', fields: kinds },
    name,
    place,
    { title: '④ 代表者名', fields: ['representative', 'representativeKana'] },
    { title: '⑤ 保険者コード', fields: ['insurerNumber'] },
  ],
  ABOLITION: [
    filer,
    { title: '① オンライン資格確認用コード', fields: ['code'] },
    name,
    place,
    { title: '④ 保険者コード', fields: ['insurerNumber'] },
    { title: '機関の種別', fields: kinds },
    { title: '廃止年月日と廃止理由', fields: ['abolishedOn', 'reason'] },
  ],
}
