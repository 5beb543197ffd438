import { describe, expect, it } from 'vitest'
import { isSameWording, readWording, withLabels, wordingProblems } from './wording'

const standard = {
  subject: '【申請ポータル】受付番号 {{receiptNumber}} を保留しました',
  body: '{{name}} 様\n\n{{until}}に再開します。\n受付番号　{{receiptNumber}}\n\n{{link}}',
}
const right = withLabels(standard)

const messagesOf = (typed: Partial<typeof standard>) =>
  wordingProblems(standard, readWording(standard, { ...right, ...typed })).map(
    ({ field, message }) => `${field}: ${message}`,
  )

describe('R-ALL-1 the text of a mail, as an admin edits it', () => {
  it('reads Japanese words, full-width braces, spaces and the line ends of a form', () => {
    expect(right.body).toContain('{{受付番号}}')
    const body = right.body.replaceAll('\n', '\r\n').replace('{{受付番号}}', '｛｛ 受付番号 ｝｝')
    expect(isSameWording(readWording(standard, { ...right, body: `${body}\r\n\r\n` }), standard)).toBe(true)
    expect(messagesOf({})).toEqual([])
  })

  it.each([
    [{ subject: ' ' }, ['subject: 件名を入力してください。']],
    [{ subject: `${right.subject}\r\nBcc: a@b.example` }, ['subject: 件名は1行で入力してください。']],
    [{ subject: '保留しました' }, ['subject: 件名は「【申請ポータル】」で始めてください。']],
    [
      { subject: '【申請ポータル】{{リンク}}' },
      ['subject: 件名に「{{リンク}}」は使えません。本文で使ってください。'],
    ],
    [{ body: '' }, ['body: 本文を入力してください。']],
    [
      { body: right.body.replace('{{氏名}}', '{{機関}}') },
      [
        'body: 本文の「{{機関}}」は使えません。使えるのは、{{受付番号}}、{{氏名}}、{{いつまで}}、{{リンク}}です。',
      ],
    ],
    [
      { body: right.body.replace('{{氏名}}', '{{氏名') },
      ['body: 本文の「{{」と「}}」は、「{{受付番号}}」のように、対にして入力してください。'],
    ],
    [
      { body: right.body.replace('{{リンク}}', '') },
      ['body: 本文に「{{リンク}}」を入れてください。受け取る方が手続を進めるために必要です。'],
    ],
    [
      { body: right.body.replace('{{リンク}}', '→{{リンク}}') },
      ['body: 「{{リンク}}」は、1行に「{{リンク}}」だけを書いてください。'],
    ],
    [
      { body: `${right.body}\nhttps://elsewhere.example` },
      [
        'body: 本文にアドレスを直接書くことはできません。メールに入れられるのは、ポータルへのリンクだけです。',
      ],
    ],
    [
      { body: `${right.body}\n${'あ'.repeat(2000)}` },
      [expect.stringMatching(/^body: 本文は2,000文字以内で入力してください（現在2,0\d\d文字）。$/)],
    ],
    [
      { body: `${right.body}${'\n'.repeat(100)}終` },
      ['body: 本文は100行以内で入力してください（現在106行）。'],
    ],
  ])('finds what is to be mended (%#)', (typed, messages) => {
    expect(messagesOf(typed)).toEqual(messages)
  })
})
