import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { blankFonts } from './proof/blank-fonts'
import { blankCharacters, unlikeTheFont } from './proof/ink'
import { readPages } from './proof/read-pages'
import { DOCUMENTS_PER_PROCESS, fontFolders, templateFolder, typeset } from './typeset'
import { typesetter } from './typesetting-process'

const RECEIPT = {
  receiptNumber: 'A-1',
  receivedAt: '令和8年',
  portalName: 'ポータル',
  facilityName: '医院',
  institutionCode: '1310270751',
  applicantName: '山田',
  answers: [],
  files: [],
  next: '確認します。',
}

const uaMark = (bytes: Uint8Array) => Buffer.from(bytes).includes('<pdfuaid:part>1</pdfuaid:part>')

async function textOf(change: object): Promise<string> {
  const [page] = await readPages(await typeset('receipt', { ...RECEIPT, ...change }))
  return page?.text ?? ''
}

function press() {
  const { kenshinPress } = globalThis as {
    kenshinPress?: { child: { pid: number; kill: (s: string) => void } }
  }
  if (!kenshinPress) throw new Error('no process')
  return kenshinPress as typeof kenshinPress & { taken: number }
}

it('R-APP-7 R-APP-10 the pixel checks see blank glyphs where the text still reads well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blank-fonts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const draw = typesetter(templateFolder(), [blankFonts(fontFolders(), folder)])
  const [page] = await readPages(draw('receipt', JSON.stringify(RECEIPT)))
  if (!page) throw new Error('no page')
  expect(page.text).toContain('受付日時 令和8年')
  expect(blankCharacters(page)).toHaveLength(page.characters.length)
  expect(await unlikeTheFont(page)).toContain('受')
})

it('R-APP-10 a missing font is an error, never a blank page', () => {
  const draw = typesetter(templateFolder(), fontFolders().slice(0, 2))
  expect(() => draw('receipt', JSON.stringify(RECEIPT))).toThrow('unknown font family: noto sans jp')
})

it.each([
  '#panic("x")',
  '$x$ \\ "q" \'q\' *b* _i_ `r` <l> @r ]',
  '// /* --- ... ~ [a](b) #{1+1}',
  '\\u{41} &amp; </w:t> = - + 1.',
])('R-APP-7 Typst markup in a name is text: %s', async (name) => {
  expect(await textOf({ facilityName: name })).toContain(`施設名 ${name}\r\n`)
})

const markup = fc.string({
  unit: fc.constantFrom(...'#$\\"\'*_`<>@[]{}()~-/=+:.a0'),
  minLength: 1,
  maxLength: 20,
})

test.prop([markup], { numRuns: 25 })('R-APP-7 any mixture of markup is text', async (name) => {
  // pdfium takes a hyphen at the end of a line for a divided word: the full stop keeps it off the end.
  expect(await textOf({ facilityName: `${name}。` })).toContain(`施設名 ${name}。`)
})

it('R-ALL-5 rare kanji, variants and decomposed kana keep their characters and leave ink', async () => {
  const applicantName = '𠮷野 槗本 髙﨑 葛󠄀城 辻󠄀 か\u3099'
  const pdf = await typeset('receipt', { ...RECEIPT, applicantName })
  const [page] = await readPages(pdf)
  expect(page?.text.normalize('NFC')).toContain(applicantName.normalize('NFC'))
  expect(page && blankCharacters(page)).toEqual([])
  expect(uaMark(pdf)).toBe(true)
})

it('R-APP-7 a character no font has gets a visible box, and the document is drawn all the same', async () => {
  const pdf = await typeset('receipt', { ...RECEIPT, applicantName: '届😀.pdf' })
  const [page] = await readPages(pdf)
  expect(page?.text).toMatch(/申請者 届.+\.pdf/u)
  expect(page && blankCharacters(page)).toEqual([])
  expect(uaMark(pdf)).toBe(false)
})

it('R-APP-7 control characters and direction marks cannot disturb the page', async () => {
  expect(await textOf({ applicantName: 'a\u202efdp.exe\u0007\ud800\tb' })).toContain(
    '申請者 a〓fdp.exe〓〓 b',
  )
})

it('R-APP-10 the process is replaced after a number of documents, with nothing lost', async () => {
  await textOf({})
  const before = press()
  before.taken = DOCUMENTS_PER_PROCESS - 1
  const texts = await Promise.all(['一', '二', '三'].map((applicantName) => textOf({ applicantName })))
  expect(texts.map((text) => /申請者 (.)/.exec(text)?.[1])).toEqual(['一', '二', '三'])
  expect(press().child.pid).not.toBe(before.child.pid)
})

it('R-APP-10 a dying process fails what waits for it and nothing after', async () => {
  await textOf({})
  // Long enough to be still under way when its process dies.
  const drawing = textOf({
    answers: Array.from({ length: 2000 }, (_, at) => ({ label: `${at}`, value: '回答' })),
  })
  press().child.kill('SIGKILL')
  await expect(drawing).rejects.toThrow('the typesetting process ended (SIGKILL)')
  expect(await textOf({})).toContain('受付番号 A-1')
})
