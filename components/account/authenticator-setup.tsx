import type { ReactNode } from 'react'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/domain/problem'

type Props = {
  why: string
  /** Where the app is, e.g. 「スマートフォンなど」. */
  device: string
  /** What to do with the six digits that the app then shows. */
  then: string
  secret: string
  /** The same secret to be scanned. */
  code: ReactNode
}

/** How an authenticator app learns its secret, the first time and every other. */
export function AuthenticatorSetup({ why, device, then, secret, code }: Props) {
  return (
    <div className="mb-8 flex flex-col gap-4">
      <p>{why}</p>
      <ol className="list-decimal pl-6">
        <li>{device}の認証アプリで、次のQRコードを読み込むか、キーを入力してください。</li>
        <li>{then}</li>
      </ol>
      <AppSecret {...{ secret, code }} />
    </div>
  )
}

export function AppSecret({ secret, code }: Pick<Props, 'secret' | 'code'>) {
  return (
    <>
      {code}
      <p>
        キー：<code className="break-words text-std-17B-170">{secret}</code>
      </p>
    </>
  )
}

/** What the app shows then. */
export function NewAppCode({ state, app }: { state: FormState; app: string }) {
  return (
    <TextInput
      {...fieldsOf(state)('code')}
      label="認証コード"
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      support={`${app}に表示されている6桁の数字です。`}
    />
  )
}
