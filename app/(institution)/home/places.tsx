import { switchTo } from '@/app/(institution)/organisation/actions'
import { SwitchForm } from '@/components/organisation/switch-form'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import type { OwnPlace } from '@/lib/queries/organisation'

const doneWords: Record<string, string> = {
  added: '機関を追加しました。',
  asked: '機関の管理者に参加を申し込みました。承認または断りのメールをお待ちください。',
  left: 'この機関の利用をやめました。',
  switched: '操作する機関を切り替えました。',
  joined: '機関に参加しました。',
  checked: '運用業務の確認を完了しました。次は、運用開始日を登録してください。',
  started: '運用開始日を登録しました。',
}

export function DoneNotice({ done }: { done?: string }) {
  const title = done && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return title ? <NotificationBanner title={title} tone="success" live /> : null
}

/** What waits for an answer, and what somebody without an organisation can do (R-REG-8, R-REG-11). */
export function WaitingPlaces({ places, asking }: { places: readonly OwnPlace[]; asking: number }) {
  return (
    <>
      {asking > 0 && (
        <NotificationBanner title={`参加の申込みが${asking}件あります。`}>
          <p>
            <TextLink href="/organisation/people">利用者</TextLink>
            の画面で、承認するか断るかを選んでください。
          </p>
        </NotificationBanner>
      )}
      {places
        .filter(({ status }) => status === 'ASKED')
        .map(({ id, name }) => (
          <Asked key={id} name={name} />
        ))}
      {places
        .filter(({ status }) => status === 'INVITED')
        .map(({ id, name }) => (
          <NotificationBanner key={id} title={`${name}から招待が届いています。`}>
            <p>メールで届いた招待のリンクを開くと、参加できます。</p>
          </NotificationBanner>
        ))}
      {places.length === 0 && <NoPlace />}
    </>
  )
}

function Asked({ name }: { name: string }) {
  return (
    <NotificationBanner title={`${name}の管理者の承認を待っています。`}>
      <p>
        この機関にはすでに利用者がいるため、管理者に参加を申し込みました。承認されるとメールが届き、申請の画面を使えるようになります。
      </p>
      <p>
        返事がないときや管理者がいないときは、書類で確認します。
        <TextLink href="/contact">お問い合わせ</TextLink>ください。
      </p>
    </NotificationBanner>
  )
}

function NoPlace() {
  return (
    <NotificationBanner title="所属している機関がありません。">
      <p>
        申請するには、<TextLink href="/organisation/new">機関を追加</TextLink>
        するか、機関の管理者から招待を受けてください。
      </p>
    </NotificationBanner>
  )
}

/** One sign-in works for one organisation at a time; shown where there is a choice. */
export function Switcher({ places }: { places: readonly OwnPlace[] }) {
  const own = places.filter(({ status }) => status === 'MEMBER')
  if (own.length === 0 || (own.length === 1 && own[0]?.current)) return null
  return (
    <section>
      <Heading level={2}>機関の切り替え</Heading>
      <SwitchForm action={switchTo} organisations={own} />
    </section>
  )
}
