import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { escapeText, foldLine, formatCalendar } from './ics'

const unfold = (text: string) => text.replaceAll('\r\n ', '')
const octets = (line: string) => new TextEncoder().encode(line).length

describe('R-SITE-5 the .ics feed keeps RFC 5545', () => {
  test.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])('folds without loss', (text) => {
    const line = escapeText(text)
    const folded = foldLine(line)
    expect(unfold(folded)).toBe(line)
    for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
  })

  it.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['一\r\n二\n三', '一\\n二\\n三'],
  ])('%j is written %s', (text, written) => {
    expect(escapeText(text)).toBe(written)
  })

  it('a whole day ends before the next one begins', () => {
    const date = '2026-12-31'
    const event = {
      uid: 'u@portal',
      date,
      summary: '締切',
      description: '届出, 締切',
      url: 'https://x.example/',
    }
    const now = new Date('2026-11-20T03:04:05.678Z')
    const lines = formatCalendar({ name: '予定', productId: '-//x', now, events: [event] }).split('\r\n')
    expect(lines.slice(7)).toEqual([
      'BEGIN:VEVENT',
      'UID:u@portal',
      'DTSTAMP:20261120T030405Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:締切',
      'DESCRIPTION:届出\\, 締切',
      'URL:https://x.example/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })
})
