import type { ReactNode } from 'react'
import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { currentTime } from '@/lib/adapters/clock'
import { getViewer } from '@/lib/adapters/session'
import { type Portal, portalLabels } from '@/lib/domain/facility/kind'
import { GuideLinks } from './guide-links'
import { News } from './news'
import { NextCutoff } from './next-cutoff'
import { OtherPortalNotice } from './other-portal-notice'
import { SearchForm } from './search-form'

/** The top of one of the two portals (R-SITE-1). */
export async function PortalTop({
  portal,
  intro,
  menu,
}: {
  portal: Portal
  intro: ReactNode
  menu: (signedIn: boolean) => ReactNode
}) {
  const viewer = await getViewer()
  return (
    <PortalPage title={portalLabels[portal]} way={[]} portal={portal} wide>
      <OtherPortalNotice viewer={viewer} here={portal} />
      <div className="flex flex-col gap-4">{intro}</div>
      {!viewer && <FirstTime portal={portal} />}
      <div className="gap-x-16 lg:grid lg:grid-cols-[2fr_1fr]">
        <div>
          <Heading level={2}>メニュー</Heading>
          {menu(viewer !== null)}
          <Heading level={2}>利用を始めるまでの流れ</Heading>
          <Steps />
        </div>
        <div>
          <Heading level={2}>手順書</Heading>
          <GuideLinks portal={portal} />
          <Heading level={2}>言葉から探す</Heading>
          <SearchForm />
          {portal === 'treatment' && (
            <>
              <Heading level={2}>導入届の締切</Heading>
              <NextCutoff now={viewer?.now ?? (await currentTime())} />
            </>
          )}
        </div>
      </div>
      <Heading level={2}>お知らせ</Heading>
      <News />
    </PortalPage>
  )
}

function FirstTime({ portal }: { portal: Portal }) {
  return (
    <>
      <Heading level={2}>はじめての方</Heading>
      <p className="mb-4">申請には、ユーザー登録が必要です。入力は5分ほどで終わります。</p>
      <ButtonLink href={`/register?portal=${portal}`}>新規ユーザー登録はこちら</ButtonLink>
    </>
  )
}

function Steps() {
  return (
    <ol className="flex list-decimal flex-col gap-2 pl-7">
      <li>ユーザー登録をします。メールのリンクから登録を完了すると、ログインできるようになります。</li>
      <li>ログインして、利用開始申請をします。職員数、申請台数と、機関届のスキャン又は写真が必要です。</li>
      <li>審査が終わると、メールが届きます。端末ごとのIDとアクティベーションコードを受け取ります。</li>
      <li>端末にマイナ資格確認アプリを入れて、初期登録をします。</li>
    </ol>
  )
}
