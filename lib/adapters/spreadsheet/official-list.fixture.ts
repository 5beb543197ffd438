import fc from 'fast-check'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { listMarks } from '@/lib/domain/list/mark'

/** Rare characters, signs that a spreadsheet would run, quotes and commas: all of it occurs in names. */
const words = fc
  .array(
    fc.constantFrom(
      '髙',
      '𠮷',
      '﨑',
      '葛󠄀',
      '医',
      '院',
      'Ａ',
      '1',
      '-',
      '－',
      '=',
      '＋',
      '@',
      "'",
      '"',
      ',',
      '※',
      '。',
      '　',
      ' ',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '')

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

const contact = {
  name: words,
  postalCode: digits(7),
  address: words.map((text) => `北海道札幌市${text}`),
  phone: fc.oneof(
    fc.constantFrom('0312345678', '0111234567', '0120950178'),
    digits(8).map((rest) => `03${rest}`),
    digits(8).map((rest) => `090${rest}`),
  ),
}
const tick = fc.boolean()
const detail = fc.constantFrom(null, ...listMarks)
const day = fc.constantFrom('2023-10-01', '2024-02-29', '2019-04-30')

export const anyInstitutionRows: fc.Arbitrary<InstitutionRow[]> = fc
  .uniqueArray(
    fc.record({
      ...contact,
      number: fc.tuple(fc.constantFrom('01', '13', '47'), digits(8)).map((parts) => parts.join('')),
      ...{ groupCheckup: tick, individualCheckup: tick, additionalItems: tick, motivational: tick },
      ...{
        anaemia: detail,
        electrocardiogram: detail,
        fundus: detail,
        creatinine: detail,
        onlineCheck: tick,
      },
      ...{ intensive: tick, firstInterview: tick },
      invoice: fc.option(fc.record({ invoiceNumber: digits(13), registeredOn: fc.option(day) })),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.map(institution))

type Drawn = Omit<InstitutionRow, 'invoiceNumber' | 'registeredOn' | 'revokedOn'> & {
  invoice: { invoiceNumber: string; registeredOn: string | null } | null
}

/** ※3 and ※5 are kept. */
function institution({ invoice, ...row }: Drawn): InstitutionRow {
  const none = !row.groupCheckup && !row.individualCheckup && !row.motivational && !row.intensive
  const groupCheckup = row.groupCheckup || none
  const all = (groupCheckup || row.individualCheckup) && row.motivational && row.intensive
  return {
    ...row,
    groupCheckup,
    firstInterview: row.firstInterview && all,
    invoiceNumber: invoice && `T${invoice.invoiceNumber}`,
    registeredOn: invoice?.registeredOn ?? null,
    revokedOn: invoice?.registeredOn ? '2025-03-31' : null,
  }
}

export const anyInsurerRows: fc.Arbitrary<InsurerRow[]> = fc
  .uniqueArray(
    fc.record({
      ...contact,
      number: fc
        .oneof(
          fc.tuple(fc.constantFrom('06', '31', '39'), fc.constantFrom('01', '13'), digits(4)),
          fc.tuple(fc.constantFrom('01', '13', '27'), digits(4)),
        )
        .map((parts) => parts.join('')),
      ...{ checkup: tick, guidance: tick, firstInterview: tick, invoice: tick },
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.map((row) => ({ ...row, checkup: row.checkup || !row.guidance })))
