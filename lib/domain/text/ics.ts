import { addDays, type LocalDate } from '@/lib/domain/date/jst'

export type CalendarEvent = {
  uid: string
  date: LocalDate
  summary: string
  description: string
  url: string
}

type Calendar = { name: string; productId: string; now: Date; events: readonly CalendarEvent[] }

/** An iCalendar object (RFC 5545) of whole days: DATE values need no time zone. */
export function formatCalendar({ name, productId, now, events }: Calendar): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(productId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines({ uid, date, summary, description, url }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${digits(date)}`,
    // §3.6.1: the end of a DATE event is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${digits(addDays(date, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function digits(date: LocalDate): string {
  return date.replaceAll('-', '')
}

/** §3.3.11. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

const maxOctets = 75
const encoder = new TextEncoder()

/** §3.1: at most 75 octets a line without its end, a continuation begins with a space; no character is cut. */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > maxOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
