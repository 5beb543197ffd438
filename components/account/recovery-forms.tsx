'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { fieldsOf } from '@/components/ui/field-state'
import { PasswordInput } from '@/components/ui/password-input'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState, type FormState } from '@/lib/domain/problem'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

export const recoveryTitle = '回復用コード'

/** For applicants and staff alike: what the codes are for, and the password before they are made. */
export function MakeCodesForm({
  action,
  left,
  backHref,
}: {
  action: Action
  left: number | null
  backHref: string
}) {
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={recoveryTitle}
      intro={
        <div className="mb-8 flex flex-col gap-2">
          <p>
            認証アプリを使えなくなったときに、認証コードの代わりに入力するコードです。10個を発行し、1つのコードは1回だけ使えます。
          </p>
          <p>
            {left === null
              ? 'まだ発行していません。'
              : `いま使えるコードは、残り${left}個です。発行すると、前のコードはすべて使えなくなります。`}
          </p>
        </div>
      }
    >
      {(state) => (
        <>
          <PasswordInput
            {...fieldsOf(state)('password')}
            label="現在のパスワード"
            required
            autoComplete="current-password"
          />
          <Button>回復用コードを発行する</Button>
          <TextLink href={backHref}>発行せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}

/** The only time that they are shown. */
export function ShownCodes({ action, codes }: { action: Action; codes: readonly string[] }) {
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={recoveryTitle}
      intro={
        <div className="mb-8 flex flex-col gap-4">
          <p>
            いま印刷するか、安全なところに控えてください。
            <strong>この画面を閉じると、もう表示できません。</strong>
            認証アプリの入った端末とは別のところに保管してください。
          </p>
          <ol className="grid max-w-120 list-decimal gap-x-12 gap-y-2 pl-8 sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code}>
                <code className="text-mono-17N-150 select-all">{code}</code>
              </li>
            ))}
          </ol>
          <p className="print:hidden">
            <CopyButton what="回復用コード" text={codes.join('\n')} />
          </p>
        </div>
      }
    >
      {() => <Button>控えたので表示を終える</Button>}
    </ActionPage>
  )
}
