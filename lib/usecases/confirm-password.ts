import { db } from '@/lib/adapters/db'
import { verifyPassword } from '@/lib/adapters/password'
import { forgetTries, takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { ProblemsFound } from '@/lib/domain/problems-found'

/**
 * The signed-in person gives their password again, before something that must not be seen by whoever sits down at an
 * open screen.
 * @throws ProblemsFound at `password`; Refusal RATE_LIMITED.
 */
export async function confirmPassword(viewer: Viewer, password: string): Promise<void> {
  await takeTry('settings-password', viewer.accountId)
  const account = await db.account.findUnique({
    where: { id: viewer.accountId },
    select: { passwordHash: true },
  })
  if (!(await verifyPassword(account?.passwordHash, password))) {
    throw new ProblemsFound({
      field: 'password',
      message: 'パスワードが違います。ログインに使っているパスワードを入力してください。',
    })
  }
  await forgetTries('settings-password', viewer.accountId)
}
