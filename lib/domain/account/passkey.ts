import { z } from 'zod'
import { nameProblem, trimName } from '@/lib/domain/text/name'

export const passkeyNameMaxLength = 30

/** More than anybody has devices; a list that stays readable. */
export const passkeyMax = 10

const unanswered = 'パスキーを確認できませんでした。端末の画面の案内に従って、もう一度操作してください。'

/** What the browser gives, as JSON; whether it is right is for the cryptography to say. */
const response = z
  .string()
  .max(20_000, unanswered)
  .transform((text, context) => {
    try {
      return z.looseObject({ id: z.string() }).parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: unanswered })
      return z.NEVER
    }
  })

export const newPasskeySchema = z.object({
  name: z
    .string()
    .superRefine((text, context) => {
      const message = nameProblem(text, { label: 'パスキーの名称', max: passkeyNameMaxLength })
      if (message) context.addIssue({ code: 'custom', message })
    })
    .transform(trimName),
  response,
})

export const usedPasskeySchema = z.object({ response })

export const passkeyIdSchema = z.object({ id: z.uuid() })

/** The occasions on which a passkey signs; each makes another challenge. */
export function creationOccasion(sessionHash: string, count: number): string {
  return `create ${sessionHash} ${count}`
}

/** @param last when the second factor was last given in this session; the answer sets it, so that it works once. */
export function signInOccasion(sessionHash: string, last: Date | null = null): string {
  return last ? `step-up ${sessionHash} ${last.getTime()}` : `sign-in ${sessionHash}`
}
