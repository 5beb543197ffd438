import { detailFields, type InstitutionRow } from '@/lib/domain/list/institution-row'
import { type PublicService, publicServiceNames, publicServices } from '@/lib/domain/list/public-filter'

/** What an institution offers, for somebody who goes there once a year (R-LST-5). */
export const serviceMeanings: Record<PublicService, string> = {
  groupCheckup: '決まった日時に、健診会場や健診バスなどで受ける健診です。',
  individualCheckup: '医療機関などで、一人ずつ受ける健診です。',
  anaemia: '血液検査で、貧血かどうかを調べます。',
  electrocardiogram: '心臓の動きを調べます。',
  fundus: '目の奥の血管を調べます。',
  creatinine: '血液検査で、腎臓の働きを調べます。',
  additionalItems: '加入している保険者が、独自に加えている検査です。',
  firstInterview: '健診を受けた日に、特定保健指導の初回の面接も受けられます。',
  motivational: '原則として1回の面接で、生活習慣を見直すための目標を立てます。',
  intensive: '面接のあと、3か月以上続けて支援を受けます。',
}

/** 詳細項目: not for everybody. */
export const detailMeaning = '詳しい検査（詳細項目）は、医師が必要と判断したときに受けます。'

export const serviceGroups: readonly { label: string; names: readonly PublicService[]; text?: string }[] = [
  { label: '特定健診の受け方', names: ['groupCheckup', 'individualCheckup'] },
  { label: '詳しい検査（詳細項目）', names: detailFields, text: detailMeaning },
  { label: '追加の検査', names: ['additionalItems'] },
  { label: '特定保健指導', names: ['firstInterview', 'motivational', 'intensive'] },
]

type Offered = Pick<InstitutionRow, PublicService>

/** △ is done elsewhere: worth a telephone call before going. */
export function offeredWords(row: Offered, name: PublicService): string | undefined {
  const value = row[name]
  if (!value) return undefined
  return publicServices[name] + (value === 'SUBCONTRACTED' ? '（ほかの機関に委託して行います）' : '')
}

/** All of it in one line. */
export function offeredInShort(row: Offered): string {
  return publicServiceNames.flatMap((name) => (row[name] ? [publicServices[name]] : [])).join('、')
}

/** R-SITE-4: whatever confirms the insurance, 受診券・利用券 come with it. */
export function cardWords(onlineCheck: boolean): { title: string; bring: string } {
  return onlineCheck
    ? {
        title: 'マイナンバーカードで受付できます',
        bring: 'マイナンバーカードと、受診券・利用券をお持ちください。',
      }
    : {
        title: 'マイナンバーカードでは受付できません',
        bring: '資格確認書などと、受診券・利用券をお持ちください。',
      }
}
