import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { hasEveryWord, renderSource, wordsIn } from './render'
import { readWording, wordingProblems } from './wording'
import { mailWords, sampleValues } from './words'

const standard = {
  subject: '【申請ポータル】受付番号 {{receiptNumber}} を保留しました',
  body: '{{name}} 様\n\n{{until}}\n{{receiptNumber}}\n\n{{link}}',
}

/** What somebody might type: words that are right, wrong and half, beside any text. */
const piece = fc.oneof(
  fc.constantFrom(
    '{{氏名}}',
    '{{name}}',
    '｛｛受付番号｝｝',
    '{{いつまで}}',
    '{{件数}}',
    '{',
    '{{',
    '}',
    '}}',
    '\r\n',
  ),
  fc.constantFrom('\nBcc: a@b.example', '{{constructor}}', '{{{氏名}}}', '{{ 受付番号 }}', '\u2028', '\n'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const typedText = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
const needed = '\n{{リンク}}\n{{受付番号}}{{いつまで}}'
/** Names and reasons may hold anything but what would look like a placeholder. */
const anyValue = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[{}｛｝]/g, ''))

describe('a mail from a text that was accepted', () => {
  it.prop([typedText, typedText, anyValue], { numRuns: 300 })(
    'never leaves a placeholder, and never has a second line in its subject',
    (subject, body, value) => {
      const typed = { subject: `【申請ポータル】${subject}`, body: body + needed }
      const wording = readWording(standard, typed)
      fc.pre(wordingProblems(standard, wording).length === 0)
      const values = Object.fromEntries(
        ['receiptNumber', 'name', 'until', 'link'].map((word) => [word, value]),
      )
      expect(hasEveryWord(wording, values)).toBe(true)
      const mail = renderSource(wording, values)
      expect(`${mail.subject}\n${mail.text}\n${mail.html}`).not.toMatch(/\{\{|\}\}|｛｛|｝｝/)
      expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    },
  )

  it.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'one line of a subject stays one line, whatever stands in the text or is put in',
    (subject, value) => {
      const values = Object.fromEntries([...wordsIn(subject), 'name'].map((word) => [word, value]))
      const mail = renderSource({ subject: `${subject}\r\n{{name}}`, body: '' }, values)
      expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    },
  )

  it('what is put in stays as it is: a name in braces, a tag, a dollar sign', () => {
    const name = '{{link}}<b>$&</b>'
    const mail = renderSource({ subject: 's', body: '{{name}}' }, { name, link: 'x' })
    expect(mail.text).toBe(name)
    expect(mail.html).toContain('{{link}}&#60;b&#62;$&#38;&#60;/b&#62;')
  })

  it('every word has a name of its own and a sample', () => {
    const labels = Object.values(mailWords).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    for (const name of Object.keys(mailWords)) expect(sampleValues('reset')[name]).toMatch(/\S/)
  })
})
