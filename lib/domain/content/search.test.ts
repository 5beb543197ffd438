import { describe, expect, it } from 'vitest'
import { foldForSearch, searchTerms } from './fold'
import { searchTexts, sectionsOf } from './search'

const faq = {
  id: 'faq',
  title: 'よくある質問（FAQ）',
  body: '## 申請\n\n### 何台まで申請できますか\n\n1度の申請で**20台**までです。\n\n### どのようなファイルを添付できますか\n\nPDF、PNG、Excelです。',
}
const guide = {
  id: 'guide',
  title: '資格確認の4つの方法',
  body: '受付では、加入者かどうかを確認します。\n\n## バスによる巡回健診\n\n[カードリーダー](/x)をバスに載せます。\n\n| 方法 | 日 |\n| --- | --- |\n| 資格確認書 | 12月2日 |',
}
const found = (typed: string) => searchTexts([faq, guide], typed).map(({ id, section }) => [id, section])

describe('R-SITE-3 R-SITE-4 searching the articles, guides and questions', () => {
  it.each([
    ['ＰＤＦ', 'pdf'],
    ['ｶｰﾄﾞ', 'かど'],
    ['カード・リーダー', 'かどりだ'],
    ['令和６年', '令和6年'],
  ])('%s is compared as %s', (typed, folded) => {
    expect(foldForSearch(typed)).toBe(folded)
  })

  it.each([
    ['何台', [['faq', '何台まで申請できますか']]],
    ['ばす', [['guide', 'バスによる巡回健診']]],
    ['ｶｰﾄﾞﾘｰﾀﾞ', [['guide', 'バスによる巡回健診']]],
    ['ｐｄｆ　ＦＡＱ', [['faq', 'どのようなファイルを添付できますか']]],
    ['4つの方法', [['guide', undefined]]],
    ['バス PDF', []],
    ['　', []],
    ['「」', []],
  ] as const)('%j finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('shows the place as it is read', () => {
    expect(searchTexts([guide], 'カードリーダー')[0]?.excerpt).toBe(
      'カードリーダーをバスに載せます。 方法 日 資格確認書 12月2日',
    )
    const long = { id: 'l', title: '長い', body: `${'あ'.repeat(200)}締切${'い'.repeat(200)}` }
    expect(searchTexts([long], '締切')[0]?.excerpt).toMatch(/^…あ{30}締切い{78}…$/)
  })

  it('cuts what is typed to a sensible length', () => {
    expect(searchTerms(Array.from({ length: 50 }, (_, index) => `語${index}`).join(' '))).toHaveLength(8)
  })

  it('knows the sections that say something', () => {
    expect(sectionsOf(faq.body).map(({ heading }) => heading)).toEqual([
      '何台まで申請できますか',
      'どのようなファイルを添付できますか',
    ])
  })
})
