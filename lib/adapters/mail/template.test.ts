import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mailTemplates } from '@/lib/domain/mail/purposes'
import { readWording, withLabels, wordingProblems, wordsOf } from '@/lib/domain/mail/wording'
import { isMailWord, sampleValues } from '@/lib/domain/mail/words'
import { renderMail, standardMail } from './template'

describe('R-ALL-1 the texts that come with the portal', () => {
  it('there is a purpose for each file, and a file for each purpose', () => {
    const files = readdirSync('lib/adapters/mail/templates').map((file) => file.replace(/\.txt$/, ''))
    expect(files.toSorted()).toEqual(mailTemplates.toSorted())
  })

  it.each(mailTemplates)('%s keeps the rules of an edited text and can be shown with samples', (template) => {
    const standard = standardMail(template)
    expect(wordsOf(standard).filter((word) => !isMailWord(word))).toEqual([])
    expect(wordingProblems(standard, standard)).toEqual([])
    expect(readWording(standard, withLabels(standard))).toEqual(standard)
    expect(renderMail(template, sampleValues(template)).text).not.toContain('{{')
  })

  it('an edited text that asks for what nobody gives any more gives way to the file', () => {
    const values = { link: 'https://portal.example', reset: 'https://portal.example/reset' }
    const standard = renderMail('already-registered', values)
    const edited = { subject: '【申請ポータル】変更', body: '{{gone}}' }
    expect(renderMail('already-registered', values, edited)).toEqual(standard)
    expect(renderMail('already-registered', values, { ...edited, body: '{{link}}' }).text).toBe(values.link)
  })
})
