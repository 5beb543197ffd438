import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'

export const metadata: Metadata = { title: 'ユーザー登録が完了しました' }

export default function ActivatedPage() {
  return (
    <>
      <PageHead title="ユーザー登録が完了しました" way={[]} />
      <p className="mb-6 text-std-16N-170">
        登録したメールアドレスとパスワードでログインできます。ログインしたら、利用開始申請へお進みください。
      </p>
      <ButtonLink href="/sign-in">ログイン画面へ進む</ButtonLink>
    </>
  )
}
