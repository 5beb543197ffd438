/** The texts a person agrees to, and the version in force: the day the text was published (R-REG-1, R-APP-1). */
export const consentDocuments = {
  'portal-terms': { label: '申請ポータル利用規約', version: '2026-11-22', path: '/terms' },
  'privacy-policy': { label: 'プライバシーポリシー', version: '2026-11-22', path: '/privacy' },
  'usage-terms': {
    label: '資格確認限定型オンライン資格確認等システム利用規約',
    version: '2026-11-22',
    path: '/usage-terms',
  },
} as const

export type ConsentDocument = keyof typeof consentDocuments
