'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useActionState, useEffect } from 'react'
import { correctAddress, resendLink } from '@/app/(account)/register/actions'
import { PageTitle } from '@/components/layout/page-title'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldsOf } from '@/components/ui/field-state'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextInput } from '@/components/ui/text-input'
import { emptyFormState } from '@/lib/domain/problem'

type Sent = {
  title: string
  email: string
  deadline: string
  timeLeft: string
  expired: boolean
  bounced: boolean
  again: boolean
}

export function SentForms(sent: Sent) {
  const [resent, resend] = useActionState(resendLink, emptyFormState)
  const [corrected, correct] = useActionState(correctAddress, emptyFormState)
  const problems = [...resent.problems, ...corrected.problems]
  useFreshPage(30_000)
  return (
    <>
      <PageTitle title={sent.title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      {problems.length === 0 && <News {...sent} />}
      <Heading level={1}>{sent.title}</Heading>
      <Instructions {...sent} />
      <Heading level={2}>メールが届かないとき</Heading>
      <p>迷惑メールのフォルダーもご確認ください。見つからないときは、もう一度送信できます。</p>
      <form action={resend} className="my-6">
        <Button variant="secondary">確認メールを再送信する</Button>
      </form>
      <Heading level={2}>メールアドレスを間違えたとき</Heading>
      <form action={correct} noValidate className="flex flex-col items-start gap-6">
        <TextInput
          {...fieldsOf(corrected)('email')}
          label="正しいメールアドレス"
          required
          type="email"
          autoComplete="email"
          support="入力した氏名、機関コード、パスワードなどは、そのまま使います。"
        />
        <Button variant="secondary">メールアドレスを訂正して送信する</Button>
      </form>
    </>
  )
}

function News({ again, bounced, expired }: Sent): ReactNode {
  if (bounced) {
    return (
      <NotificationBanner tone="warning" title="メールを届けられませんでした">
        <p>
          受信側のメールサーバーが、このメールアドレスへのメールを受け取りませんでした。メールアドレスを確認し、間違いがあれば訂正してください。
        </p>
      </NotificationBanner>
    )
  }
  if (expired) {
    return (
      <NotificationBanner tone="warning" title="リンクの有効期限が切れました">
        <p>「確認メールを再送信する」を押すと、新しいリンクが届きます。</p>
      </NotificationBanner>
    )
  }
  if (!again) return null
  return (
    <NotificationBanner tone="success" title="新しいリンクを送信しました" live>
      <p>前のリンクは無効になりました。最後に届いたメールのリンクを開いてください。</p>
    </NotificationBanner>
  )
}

function Instructions({ email, deadline, timeLeft }: Sent) {
  return (
    <div className="flex flex-col gap-4">
      <p>
        <strong className="break-all">{email}</strong> に、登録を完了するためのメールを送信しました。
      </p>
      <p>
        メールのリンクを開き、「登録を完了する」を押してください。押すまでログインはできません。
        リンクの有効期限は{deadline}です（{timeLeft}）。
      </p>
    </div>
  )
}

/** The time left and a bounce show by themselves while the page waits. */
function useFreshPage(milliseconds: number): void {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [router, milliseconds])
}
