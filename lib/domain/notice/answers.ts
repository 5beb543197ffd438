import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { prefectureOfAddress } from '@/lib/domain/facility/prefecture'
import { type InsurerNumber, splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import type { NoticeContext } from '@/lib/domain/notice/context'
import {
  abolishedOnProblem,
  addressProblem,
  codeProblem,
  filedOnProblem,
  insurerNumberProblem,
} from '@/lib/domain/notice/field-problem'
import { type NoticeAnswers, type NoticeField, noticeFields } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { Problem } from '@/lib/domain/problem'
import { type AddressRewrite, rewriteAddress } from '@/lib/domain/text/address-rewrite'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { kanaProblem, normaliseKana } from '@/lib/domain/text/kana'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'

/** 作成要領 1: the 代表者 files, or somebody who acts for them (R-INS-13). */
export const filerPositions = ['REPRESENTATIVE', 'AGENT'] as const

export type FilerPosition = (typeof filerPositions)[number]

export const filerPositionLabels: Record<FilerPosition, string> = {
  REPRESENTATIVE: '代表者本人が届け出ます',
  AGENT: '代表者の代理人が届け出ます',
}

/**
 * All that keeps the notice from being filed, in the order of the paper form (R-INS-1, R-INS-2, R-INS-3). The same
 * for the screen, for a row of an association's file and for paper.
 */
export function noticeProblems(kind: NoticeKind, answers: NoticeAnswers, context: NoticeContext): Problem[] {
  return noticeFields(kind).flatMap(({ field }) => {
    const message = problemAt(field, answers, context)
    return message ? [{ field, message }] : []
  })
}

type Rule = (typed: string, answers: NoticeAnswers, context: NoticeContext) => string | undefined

const rules: Record<NoticeField, Rule> = {
  filedOn: (typed, _, { arrival }) => filedOnProblem(typed, arrival),
  filerAddress: (typed) => nameProblem(typed, { label: '届出者の住所', max: 120 }),
  filerName: (typed) => nameProblem(typed, { label: '届出者の氏名', max: 100 }),
  filerIs: (typed) =>
    filerPositions.some((known) => known === typed)
      ? undefined
      : '届出者の立場（代表者本人、または代理人）を選んでください。',
  agentPost: (typed, answers) => agentProblem(typed, answers, '代理人の役職'),
  agentName: (typed, answers) => agentProblem(typed, answers, '代理人の氏名'),
  kindCheckup: (_, answers) =>
    isTicked(answers.kindCheckup) || isTicked(answers.kindGuidance)
      ? undefined
      : '機関の種別は、ア・イのどちらか、または両方を選んでください。',
  kindGuidance: () => undefined,
  code: (typed, _, { insurer }) => codeProblem(typed, insurer),
  name: (typed) => nameProblem(typed, { label: '名称', max: 80 }),
  nameKana: (typed) => kanaProblem(typed, { label: '名称のフリガナ', max: 160, digits: true }),
  postalCode: (typed) => postalCodeProblem(typed),
  address: (typed) => addressProblem(typed),
  addressKana: (typed) => kanaProblem(typed, { label: '所在地のフリガナ', max: 240, digits: true }),
  phone: (typed) => phoneProblem(typed),
  representative: (typed) => nameProblem(typed, { label: '代表者名', max: 60 }),
  representativeKana: (typed) => kanaProblem(typed, { label: '代表者名のフリガナ', max: 120 }),
  insurerNumber: (typed, _, { insurer }) => insurerNumberProblem(typed, insurer),
  abolishedOn: (typed, _, { insurer }) => abolishedOnProblem(typed, insurer),
  reason: (typed) => nameProblem(typed, { label: '廃止理由', max: 100 }),
  addressKept: () => undefined,
}

function problemAt(field: NoticeField, answers: NoticeAnswers, context: NoticeContext): string | undefined {
  return rules[field](answers[field] ?? '', answers, context)
}

function agentProblem(typed: string, answers: NoticeAnswers, label: string): string | undefined {
  return answers.filerIs === 'AGENT' ? nameProblem(typed, { label, max: 60 }) : undefined
}

/** What the register, the master and the PDF take from a notice. */
export type ParsedNotice = {
  filedOn: LocalDate
  filerAddress: string
  filerName: string
  filerIs: FilerPosition
  agentPost: string | null
  agentName: string | null
  kindCheckup: boolean
  kindGuidance: boolean
  name: string
  nameKana: string
  /** 7 digits. */
  postalCode: string
  address: string
  addressKana: string
  /** 01–47, of the address: the first two digits of the code (R-INS-8). */
  prefecture: string
  /** Digits only. */
  phone: string
  /** null on a 廃止届, which does not ask for it. */
  representative: string | null
  representativeKana: string | null
  insurerNumber: InsurerNumber
  /** 廃止届 only. */
  code: string | null
  abolishedOn: LocalDate | null
  reason: string | null
}

/** @throws RangeError for answers with `noticeProblems`: ask those first. */
export function parseNotice(kind: NoticeKind, answers: NoticeAnswers): ParsedNotice {
  const text = (field: NoticeField) => trimName(answers[field] ?? '')
  const kana = (field: NoticeField) => normaliseKana(answers[field] ?? '')
  const agent = answers.filerIs === 'AGENT'
  const introduction = kind === 'INTRODUCTION'
  return {
    filedOn: needed(readDate(text('filedOn')).date),
    filerAddress: text('filerAddress'),
    filerName: text('filerName'),
    filerIs: agent ? 'AGENT' : 'REPRESENTATIVE',
    agentPost: agent ? text('agentPost') : null,
    agentName: agent ? text('agentName') : null,
    kindCheckup: isTicked(answers.kindCheckup),
    kindGuidance: isTicked(answers.kindGuidance),
    name: text('name'),
    nameKana: kana('nameKana'),
    postalCode: normalisePostalCode(text('postalCode')),
    address: text('address'),
    addressKana: kana('addressKana'),
    prefecture: needed(prefectureOfAddress(text('address'))),
    phone: normalisePhone(text('phone')),
    representative: introduction ? text('representative') : null,
    representativeKana: introduction ? kana('representativeKana') : null,
    insurerNumber: needed(splitInsurerNumber(text('insurerNumber'))),
    code: introduction ? null : normaliseDigits(text('code')),
    abolishedOn: introduction ? null : needed(readDate(text('abolishedOn')).date),
    reason: introduction ? null : text('reason'),
  }
}

/** R-INS-3: the rewritten 所在地 to decide on; undefined when nothing changes or it was decided to stay. */
export function addressProposal(answers: NoticeAnswers): AddressRewrite | undefined {
  const address = trimName(answers.address ?? '')
  const rewrite = rewriteAddress(address)
  return rewrite.changed && answers.addressKept !== address ? rewrite : undefined
}

export function isTicked(value: string | undefined): boolean {
  return value === 'on'
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('answers with problems')
  return value
}
