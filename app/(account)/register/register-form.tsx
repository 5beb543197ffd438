'use client'

import { NameFields, PasswordFields, PhoneField, PortalConsent } from '@/components/account/person-fields'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'
import { register } from './actions'
import { type Choices, FacilityFields } from './facility-fields'

/** On a wide screen 「登録」 stands at the top right as on the notice's picture, and stays there while scrolling. */
export function RegisterForm({
  start,
  passwordHint,
  ...choices
}: Choices & { start: FormState; passwordHint: string }) {
  return (
    <ActionPage
      action={register}
      start={start}
      title="新規ユーザー登録"
      intro={<Intro />}
      className="gap-8 md:grid md:grid-cols-[1fr_auto]"
    >
      {(state) => (
        <>
          <div className="flex flex-col gap-8">
            <NameFields state={state} />
            <FacilityFields state={state} {...choices} />
            <WaitingLink state={state} />
            <PhoneField state={state} />
            <TextInput
              {...fieldsOf(state)('email')}
              label="メールアドレス"
              required
              type="email"
              autoComplete="email"
              support="登録を完了するためのメールが届きます。"
            />
            <PasswordFields state={state} hint={passwordHint} />
            <PortalConsent state={state} />
          </div>
          <div className="mt-8 self-start md:sticky md:top-6 md:mt-0">
            <Button>登録</Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}

function Intro() {
  return (
    <p className="mb-8 text-std-16N-170">
      機関コードがわかるもの（指定通知書など）をご用意ください。入力は5分ほどで終わります。
      新たに特定健診・特定保健指導を開始する施設は、登録できるようになるまで1か月程度かかる場合があります。
    </p>
  )
}

/** The way on for those whose code is not in the master yet (R-REG-6). */
function WaitingLink({ state: { values, problems } }: { state: FormState }) {
  if (!problems.some(({ field }) => field === 'code')) return null
  const { kind = '', prefecture = '', code = '' } = values
  const query = new URLSearchParams({ kind, prefecture, code })
  return (
    <p>
      <TextLink href={`/register/waiting?${query}`}>登録できるようになったらメールで知らせる</TextLink>
    </p>
  )
}
