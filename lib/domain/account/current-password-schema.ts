import { z } from 'zod'

const missing = '現在のパスワードを入力してください。'

/** The password that a signed-in person gives again before something that matters. */
export const currentPasswordSchema = z.object({
  password: z.string(missing).min(1, missing).max(1000, 'パスワードが長すぎます。'),
})
