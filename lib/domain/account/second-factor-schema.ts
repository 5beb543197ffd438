import { z } from 'zod'
import { isRecoveryCode, normaliseRecoveryCode } from '@/lib/domain/account/recovery-code'

const wanted = {
  totp: '認証アプリに表示されている6桁の数字を入力してください。',
  recovery:
    '回復用コードは、発行したときに控えた10文字の英数字で入力してください。0、O、1、Iは使われていません。',
}

/**
 * The second step of a sign-in (R-CLK-9): a code of the authenticator app, or one of the recovery codes. Spaces,
 * hyphens and full width are taken off, not refused (R-REG-9).
 */
export const secondFactorCodeSchema = z
  .object({
    code: z.string(wanted.totp).max(100, wanted.totp).transform(normaliseRecoveryCode),
    with: z.enum(['app', 'recovery']).default('app'),
  })
  .superRefine(({ code, with: kind }, context) => {
    const right = kind === 'recovery' ? isRecoveryCode(code) : /^\d{6}$/.test(code)
    if (right) return
    const message = kind === 'recovery' ? wanted.recovery : wanted.totp
    context.addIssue({ code: 'custom', path: ['code'], message })
  })

const either =
  '認証アプリに表示されている6桁の数字か、まだ使っていない10文字の回復用コードを入力してください。'

/** Where one field takes both. */
export const anySecondFactorCode = z
  .string(either)
  .max(100, either)
  .transform(normaliseRecoveryCode)
  .refine((code) => /^\d{6}$/.test(code) || isRecoveryCode(code), either)
