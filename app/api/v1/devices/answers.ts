import type { z } from 'zod'
import { deviceRegistrationSentences } from '@/lib/domain/device/registration-schema'
import { problemsOf } from '@/lib/domain/problem'

type Sentence = { ja: string; en: string }
type Field = keyof typeof deviceRegistrationSentences

/** The app shows one of the two languages; which one is its own business. */
export const refusals = {
  malformed: {
    status: 422,
    title: { ja: '送られた内容の形式が正しくありません。', en: 'The request is malformed.' },
    detail: {
      ja: 'errorsの内容を確認し、直してから送信してください。',
      en: 'See errors, correct the request and send it again.',
    },
  },
  wrong: {
    status: 401,
    title: { ja: '端末を登録できませんでした。', en: 'The device could not be activated.' },
    detail: {
      ja: '機関コード、ID、アクティベーションコードを設定情報で確認してください。何度も間違えたときは、15分以上たってからもう一度お試しください。',
      en: 'Check institutionCode, id and activationCode against the settings document. After several wrong tries wait for 15 minutes.',
    },
  },
  used: {
    status: 409,
    title: { ja: 'このIDは登録済みです。', en: 'This ID has already been used.' },
    detail: {
      ja: '1つのIDで登録できる端末は1台です。別の端末には、別のIDを使ってください。',
      en: 'One ID activates one device. Use another ID for another device.',
    },
  },
} as const satisfies Record<string, { status: number; title: Sentence; detail: Sentence }>

const shapeless = {
  ja: '本文はJSONのオブジェクトで送信してください。',
  en: 'The body must be a JSON object.',
}

/** RFC 9457; `title` and `detail` are Japanese, their English stands beside them. */
export function refusalAnswer(kind: keyof typeof refusals, errors?: FieldError[]): Response {
  const { status, title, detail } = refusals[kind]
  const body = {
    status,
    code: kind.toUpperCase(),
    title: title.ja,
    titleEn: title.en,
    detail: detail.ja,
    detailEn: detail.en,
    errors,
  }
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  }
  if (status === 401) headers['www-authenticate'] = 'ActivationCode'
  return Response.json(body, { status, headers })
}

type FieldError = { field: string; message: string; messageEn: string }

/** One entry per field; never what was sent. */
export function errorsOf(error: z.ZodError): FieldError[] {
  const fields = new Set(problemsOf(error).map(({ field }) => field.split('.')[0] ?? ''))
  return [...fields].map(errorAt)
}

export function errorAt(field: string): FieldError {
  const { ja, en } = isField(field) ? deviceRegistrationSentences[field] : shapeless
  return { field, message: ja, messageEn: en }
}

function isField(field: string): field is Field {
  return Object.hasOwn(deviceRegistrationSentences, field)
}
