import { z } from 'zod'
import { usedPasskeySchema } from './passkey'
import { anySecondFactorCode } from './second-factor-schema'

/** How long the second factor counts for what cannot be taken back or lets others in (R-CLK-9). */
export const stepUpMinutes = 10

export function needsStepUp(last: Date | null, now: Date): boolean {
  return !last || now.getTime() - last.getTime() > stepUpMinutes * 60_000
}

export const stepUpWords = `ログインのときの二要素認証から${stepUpMinutes}分を過ぎています。もう一度認証コードを入力するか、パスキーで確認してから、同じボタンを押してください。`

/** What comes with the form it protects: the browser's answer for a passkey, or a code. */
export const stepUpSchema = z.union([
  z.object({ stepUpResponse: z.string().min(1) }).transform(({ stepUpResponse: response }, context) => {
    const read = usedPasskeySchema.safeParse({ response })
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '' })
    return z.NEVER
  }),
  z.object({ stepUpCode: anySecondFactorCode }).transform(({ stepUpCode: code }) => ({ code })),
])
