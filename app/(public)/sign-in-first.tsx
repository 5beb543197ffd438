import { ButtonLink } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'
import type { Portal } from '@/lib/domain/facility/kind'

/** R-SITE-2: signed out, the same address says why it shows nothing, and leads to the sign-in and back. */
export function SignInFirst({ what, to, portal }: { what: string; to: string; portal?: Portal }) {
  return (
    <>
      <InsetText>
        <p>
          「{what}
          」は、ログインした方だけが使えます。申請の内容を、機関ごとにお預かりするためです。ログインすると、この画面に戻ります。
        </p>
      </InsetText>
      <div className="flex flex-col items-start gap-4">
        <ButtonLink href={`/sign-in?to=${encodeURIComponent(to)}`}>ログインして続ける</ButtonLink>
        <p>
          はじめての方は
          <TextLink href={portal ? `/register?portal=${portal}` : '/register'}>
            新規ユーザー登録はこちら
          </TextLink>
        </p>
      </div>
    </>
  )
}
