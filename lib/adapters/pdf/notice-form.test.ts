import { join } from 'node:path'
import { beforeAll, describe, expect, it, test, vi } from 'vitest'
import { blankForm, drawNotice, type NoticeFacts } from './notice-form'
import { boxOf, rulesOn } from './proof/find-words'
import { noticeAnswers, noticeMarks } from './proof/notice-samples'
import { readPages } from './proof/read-pages'
import { dotsUnlike } from './proof/rendering'

const joined = (text: string) => text.replace(/\s/g, '')

async function pagesOf(facts: NoticeFacts) {
  const [front, back, ...more] = await readPages(await drawNotice(facts))
  if (!front || !back || more.length > 0) throw new Error('not two pages')
  return { front, back }
}

// Pages are drawn at 288 dots to the inch and compared dot by dot.
vi.setConfig({ testTimeout: 20_000 })

// The first document waits for the fonts to be read.
beforeAll(async () => void (await drawNotice({ kind: 'INTRODUCTION' })), 30_000)

/** 別添１ and 別添２ of the notice, word by word in the order of the form. */
const WORDS = {
  INTRODUCTION: [
    '別添１',
    'オ　ン　ラ　イ　ン　資　格　確　認　導　入　届　（保険者）',
    '令和　年　月　日',
    '社会保険診療報酬支払基金　情報化企画部　',
    '届出者 住　所 氏　名',
    'オンライン資格確認を導入する保険者として、下記のとおり届けます。',
    '① 機 関 の 種 別 ア 特定健診機関 イ 特定保健指導機関',
    '② 名 称 ﾌﾘｶﾞﾅ',
    '③ 所 在 地 郵便番号 － ﾌﾘｶﾞﾅ 電話番号 ― ―',
    '④ 代 表 者 名 ﾌﾘｶﾞﾅ',
    '⑤ 保 険 者 コ ー ド （ 左 詰 め ）',
    '（基金使用欄） ＊ 受付印 確 認 ＊ 整理印 登 録 ＊ 整理印',
    '＊オンライン資格確認用コード（10桁） （備考）',
    '　１　本届の内容のうち、個人情報に該当する事項については、社会保険診療報酬支払基金の業務に用いるものであり、個人情報保護法第16条第3項に定める場合のほか、',
    '　　本人の同意なくして他の利用目的に使用することはありません。',
    '　２　本届出については、社会保険診療報酬支払基金情報化企画部へ提出後、登録手続きが行われた後に返還されます。返還後は大切に保管を行ってください。',
    '　　※　施術所等向け総合ポータルサイトで「マイナ資格確認アプリ」の利用申請を行う際に、返還後の本届出を証拠書類として添付する必要があります。',
    'Ａ４（210×297）',
  ],
  ABOLITION: [
    '別添２',
    'オ　ン　ラ　イ　ン　資　格　確　認　廃　止　届（保険者）',
    '令和 年 月 日',
    '社会保険診療報酬支払基金　情報化企画部　',
    '届出者 住　所 氏　名',
    'オンライン資格確認を廃止する保険者として、下記のとおり届けます。',
    '① オンライン資格確認用コード（10桁）',
    '② 名 称 ﾌﾘｶﾞﾅ',
    '③ 所 在 地 郵便番号 － ﾌﾘｶﾞﾅ 電話番号 ― ―',
    '④ 保 険 者 コ ー ド （ 左 詰 め ）',
    '機 関 の 種 別 ア 特定健診機関 イ 特定保健指導機関',
    '廃 止 年 月 日 令和 年 月 日',
    '廃止理由',
    '＊ 受付印 確 認 ＊ 整理印 登 録 ＊ 整理印',
    'Ａ４（210×297）',
  ],
} as const

const HOW_TO = {
  INTRODUCTION: [
    '作　成　要　領',
    '　１　本届出は、代表者から、社会保険診療報酬支払基金情報化企画部へ届け出てください。',
    '　２　「機関の種別」欄は、該当する項目の□に✔を記入してください。両方に該当する場合は、両方の□に✔を記入してください。',
    '　３　「名称」欄は正式名称を、「所在地」欄は都道府県名から記入してください。',
    '　　　なお、丁目・番地等については、次の例によってください。（例）東京都港区新橋2丁目1番3号　⇒　東京都港区新橋2-1-3',
    '　４　「名称」、「所在地」、「代表者名」の各欄は、必ずフリガナを付してください。',
    '　５　届出内容に廃止が生じたときは、「オンライン資格確認廃止届（保険者）」により届け出てください。',
    '　　（届出書は、支払基金ホームページからダウンロードできます。）',
    '　６　＊印欄は記入しないでください。',
  ],
  ABOLITION: [
    '作　成　要　領',
    '　１　本届出は、代表者から、社会保険診療報酬支払基金情報化企画部へ届け出てください。',
    '　２　「廃止年月日」欄は、廃止した日付を記入してください。',
    '　３　「廃止理由」欄は、廃止となった理由を簡潔に記入してください。',
    '　４　＊印欄は記入しないでください。',
  ],
} as const

describe.each(['INTRODUCTION', 'ABOLITION'] as const)('R-INS-13 the blank %s', (kind) => {
  it('R-INS-13 has the words of the notice, to the letter, in their order and nothing else', async () => {
    const { front, back } = await pagesOf({ kind })
    expect(joined(front.text)).toBe(joined(WORDS[kind].join('')))
    expect(joined(back.text)).toBe(joined(HOW_TO[kind].join('')))
  })
})

it('R-INS-13 the title is spaced out as on the paper', async () => {
  expect((await pagesOf({ kind: 'INTRODUCTION' })).front.text).toContain(WORDS.INTRODUCTION[1])
  expect((await pagesOf({ kind: 'ABOLITION' })).front.text).toContain(WORDS.ABOLITION[1])
})

it('R-INS-13 the blank form is drawn once, and again when the article changed', async () => {
  const form = await blankForm('INTRODUCTION')
  expect(await blankForm('INTRODUCTION')).toBe(form)
  expect(await blankForm('INTRODUCTION', '第18条第3項')).not.toEqual(form)
})

/** Millimetres from the upper left: where a word begins, and where it stands. */
const PLACES = {
  INTRODUCTION: [
    ['別添１', 182.5, 10],
    ['令和年月日', 153.2, 37.8],
    ['社会保険診療報酬支払基金　情報化企画部', 18, 48.1],
    ['届出者', 92, 53.6],
    ['①', 20.2, 80.6],
    ['②', 20.2, 97.6],
    ['③', 20.2, 127.1],
    ['④', 20.2, 156.1],
    ['⑤', 20.2, 173.6],
    ['＊受付印', 20, 192.3],
    ['＊整理印', 74.5, 192.3],
    ['（備考）', 116.6, 212.3],
    ['Ａ４（210×297）', 168.2, 283.8],
  ],
  ABOLITION: [
    ['別添２', 182.5, 10],
    ['①', 20.2, 82.1],
    ['②', 20.2, 100.6],
    ['③', 20.2, 130.1],
    ['④', 20.2, 157.1],
    ['機関の種別', 30.7, 171.6],
    ['廃止年月日', 30.7, 184.6],
    ['廃止理由', 35.9, 203.1],
    ['＊受付印', 44, 227],
    ['Ａ４（210×297）', 168.2, 283.8],
  ],
} as const

test.each(['INTRODUCTION', 'ABOLITION'] as const)(
  'R-INS-9 every part of the %s keeps its place',
  async (kind) => {
    const { front } = await pagesOf({ kind })
    const places = PLACES[kind].map(([words]) => {
      const { left, top } = boxOf(front, words)
      return [words, Math.round(left * 10) / 10, Math.round(top * 10) / 10]
    })
    expect(places).toEqual(PLACES[kind])
  },
)

it('R-INS-1 the 導入届 has eight boxes for the 保険者コード, three and four for the 郵便番号, ten for the code', async () => {
  const { front } = await pagesOf({ kind: 'INTRODUCTION' })
  const rules = (y: number, from: number) => rulesOn(front, { across: y }).filter((x) => x > from)
  expect(rules(boxOf(front, '⑤').bottom, 62)).toEqual([
    64, 70.3, 76.7, 83, 89.3, 95.7, 102, 108.4, 114.7, 191.9,
  ])
  expect(rules(boxOf(front, '郵便番号').bottom, 62)).toEqual([
    79.9, 83.8, 87.7, 91.6, 96.7, 100.5, 104.4, 108.3, 112.2, 191.9,
  ])
  expect(rules(boxOf(front, '＊オンライン資格確認用コード').bottom + 6, 118)).toEqual([
    122.2, 128.5, 134.9, 141.2, 147.6, 153.9, 160.3, 166.6, 173, 179.3, 185.7, 191.9,
  ])
})

it('R-INS-2 the 廃止届 has ten boxes for the code and eight for the 保険者コード', async () => {
  const { front } = await pagesOf({ kind: 'ABOLITION' })
  const rules = (y: number) => rulesOn(front, { across: y }).filter((x) => x > 62)
  expect(rules(boxOf(front, '①').bottom)).toHaveLength(12)
  expect(rules(boxOf(front, '④').bottom)).toHaveLength(10)
})

const LOOKS: [string, NoticeFacts][] = [
  ['introduction-blank', { kind: 'INTRODUCTION' }],
  ['introduction-draft', { kind: 'INTRODUCTION', answers: noticeAnswers }],
  ['introduction-returned', { kind: 'INTRODUCTION', answers: noticeAnswers, fund: noticeMarks }],
  ['abolition-blank', { kind: 'ABOLITION' }],
  ['abolition-returned', { kind: 'ABOLITION', answers: noticeAnswers, fund: noticeMarks }],
]

test.each(LOOKS)('R-INS-9 %s looks as it was last looked at', async (name, facts) => {
  const { front, back } = await pagesOf(facts)
  const file = (side: string) => join(import.meta.dirname, 'proof/renderings', `${name}-${side}.png`)
  expect(dotsUnlike(front, file('front'))).toBeLessThan(20)
  if (name.endsWith('blank')) expect(dotsUnlike(back, file('back'))).toBeLessThan(20)
})

it('R-INS-9 the kept pictures see a rule that is missing', async () => {
  const { front } = await pagesOf({ kind: 'INTRODUCTION' })
  const file = join(import.meta.dirname, 'proof/renderings/introduction-blank-front.png')
  const { bitmap } = front
  const from = Math.round((88.8 / 297) * bitmap.height)
  bitmap.grey.fill(255, (from - 8) * bitmap.width, (from + 8) * bitmap.width)
  expect(dotsUnlike(front, file)).toBeGreaterThan(100)
})
