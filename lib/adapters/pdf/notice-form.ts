import { encode } from 'uqr'
import type { LocalDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { type NoticeKind, noticeKindLabels } from '@/lib/domain/notice/kind'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { typeset } from './typeset'

/** D-5: the printed form keeps the number its law had when the form was made. */
export const PRINTED_LAW_ARTICLE = '第16条第3項'

/** What stands in the boxes an insurer fills in (R-INS-1, R-INS-2); what is left out stays blank. */
export type PrintedAnswers = {
  filedOn?: LocalDate
  filerAddress?: string
  filerName?: string
  /** ア 特定健診機関, イ 特定保健指導機関. */
  checkup?: boolean
  guidance?: boolean
  name?: string
  nameKana?: string
  /** Seven figures, with or without the hyphen. */
  postalCode?: string
  address?: string
  addressKana?: string
  phone?: string
  /** 導入届 alone. */
  representative?: string
  representativeKana?: string
  /** Eight figures, or six of a 国保. */
  insurerNumber?: string
  /** 廃止届 alone: the code that ends, from when, and why. */
  code?: string
  abolishedOn?: LocalDate
  reason?: string
}

export type Decision = { on: LocalDate; by: string }

/** What the fund puts into the boxes with ＊ when it hands the notice back (R-INS-9). */
export type FundMarks = {
  receivedOn: LocalDate
  /** 整理印. */
  fileNumber: string
  confirmed: Decision
  registered: Decision
  /** The code issued for a 導入届; a 廃止届 names its code among the answers. */
  code?: string
  /** 備考, on a 導入届. */
  remark?: string
  /** The page that says whether a returned notice is genuine (R-INS-12); becomes the QR code. */
  verificationUrl: string
}

export type NoticeFacts = {
  kind: NoticeKind
  /** For the title of the document; a blank form has none. */
  receiptNumber?: string
  /** Left out: a blank form (R-INS-13). */
  answers?: PrintedAnswers
  /** Left out: a draft, or a notice that is not handed back yet. */
  fund?: FundMarks
  lawArticle?: string
  /** Stands above the form, e.g. that it is not filed. */
  mark?: string
}

const templates = { INTRODUCTION: 'notice-introduction', ABOLITION: 'notice-abolition' } as const

/** 別添１ or 別添２: blank, as filed, or handed back. */
export function drawNotice(facts: NoticeFacts): Promise<Uint8Array> {
  const { kind, receiptNumber, fund, lawArticle = PRINTED_LAW_ARTICLE } = facts
  return typeset(templates[kind], {
    ...answersAsPrinted(facts.answers ?? {}),
    title: titleOf(kind, receiptNumber),
    lawArticle,
    fund: fund ? marksAsPrinted(fund) : null,
    mark: facts.mark ?? null,
  })
}

const blank = new Map<string, Promise<Uint8Array>>()

/** R-INS-13: anybody may ask for the blank form, so it is drawn once and kept. */
export function blankForm(kind: NoticeKind, lawArticle = PRINTED_LAW_ARTICLE): Promise<Uint8Array> {
  const name = `${kind} ${lawArticle}`
  const form = blank.get(name) ?? drawNotice({ kind, lawArticle })
  blank.set(name, form)
  form.catch(() => blank.delete(name))
  return form
}

/** The fund's boxes alone, as wide as the paper (for the scan of a notice that came by post). */
export function drawMarks(kind: NoticeKind, receiptNumber: string, fund: FundMarks): Promise<Uint8Array> {
  const title = titleOf(kind, receiptNumber)
  return typeset('notice-marks', { ...answersAsPrinted({}), kind, title, fund: marksAsPrinted(fund) })
}

export function titleOf(kind: NoticeKind, receiptNumber?: string): string {
  return noticeKindLabels[kind] + (receiptNumber ? ` ${receiptNumber}` : '')
}

const blankDate = '令和　　年　　月　　日'

function answersAsPrinted(answers: PrintedAnswers) {
  const { filedOn, abolishedOn, postalCode = '' } = answers
  const figures = postalCode.replace(/\D/g, '')
  const words = (text: string | undefined) => text || null
  return {
    date: filedOn ? formatDate(filedOn) : blankDate,
    filerAddress: words(answers.filerAddress),
    filerName: words(answers.filerName),
    checkup: answers.checkup ?? false,
    guidance: answers.guidance ?? false,
    name: words(answers.name),
    nameKana: words(answers.nameKana),
    postalFront: words(figures.slice(0, 3)),
    postalBack: words(figures.slice(3)),
    address: words(answers.address),
    addressKana: words(answers.addressKana),
    phone: words(answers.phone && formatPhone(answers.phone)),
    representative: words(answers.representative),
    representativeKana: words(answers.representativeKana),
    insurerNumber: words(answers.insurerNumber),
    code: words(answers.code),
    abolishedOn: abolishedOn ? formatDate(abolishedOn) : blankDate,
    reason: words(answers.reason),
  }
}

function marksAsPrinted(fund: FundMarks) {
  const decided = ({ on, by }: Decision) => ({ on: stampDate(on), by })
  return {
    receivedOn: stampDate(fund.receivedOn),
    fileNumber: fund.fileNumber,
    confirmed: decided(fund.confirmed),
    registered: decided(fund.registered),
    code: fund.code || null,
    remark: fund.remark || null,
    verificationUrl: fund.verificationUrl,
    qr: qrCode(fund.verificationUrl),
  }
}

/** 8.11.20, as a date stamp has it: the era's year, the month, the day. */
function stampDate(date: LocalDate): string {
  return formatDate(date)
    .replace(/^\D+/, '')
    .replace(/[年月]/g, '.')
    .replace('日', '')
}

/** One path, the dark squares of a row joined: a third of the bytes of one square each. */
function qrCode(text: string): string {
  const { data, size } = encode(text, { border: 2 })
  const rows = data.map((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ]
      .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join(''),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${rows.join('')}"/></svg>`
}
