import { AddPasskeyForm } from '@/components/account/passkey-forms'
import { PasskeyList } from '@/components/account/passkey-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Viewer } from '@/lib/adapters/session'
import { passkeyMax } from '@/lib/domain/account/passkey'
import { formatInstant } from '@/lib/domain/date/wareki'
import { readPasskeys } from '@/lib/queries/passkeys'
import { add, remove } from './actions'

const doneWords: Record<string, string> = {
  added: 'パスキーを登録しました。次のログインから使えます',
  removed: 'パスキーを削除しました',
}

/** The inside of the page, for applicants and staff alike. */
export async function Passkeys({ viewer, done = '' }: { viewer: Viewer; done?: string }) {
  const { passkeys, options } = await readPasskeys(viewer)
  const title = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return (
    <>
      {title && <NotificationBanner title={title} tone="success" live />}
      <AddPasskeyForm key={passkeys.length} action={add} options={{ create: options }} />
      <PasskeyList
        action={remove}
        passkeys={passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
          ...{ id, name },
          since: formatInstant(createdAt),
          used: lastUsedAt && formatInstant(lastUsedAt),
        }))}
      />
      {passkeys.length >= passkeyMax && (
        <p>パスキーは{passkeyMax}個まで登録できます。使わないものを削除してください。</p>
      )}
    </>
  )
}
