/** 別添１ and 別添２. */
export const noticeKinds = ['INTRODUCTION', 'ABOLITION'] as const

export type NoticeKind = (typeof noticeKinds)[number]

export const noticeKindLabels: Record<NoticeKind, string> = {
  INTRODUCTION: 'オンライン資格確認導入届（保険者）',
  ABOLITION: 'オンライン資格確認廃止届（保険者）',
}

export const noticeKindShortLabels: Record<NoticeKind, string> = {
  INTRODUCTION: '導入届',
  ABOLITION: '廃止届',
}
