import { PortalPage } from '@/app/portal-page'
import { getViewer } from '@/lib/adapters/session'
import type { Portal } from '@/lib/domain/facility/kind'
import { readPublished } from '@/lib/queries/published-content'
import { MenuList } from './menu-list'
import { OtherPortalNotice } from './other-portal-notice'
import { SignInFirst } from './sign-in-first'
import { applicationPages, waysToApplications } from './ways'

/** 各種申請 of either portal: visible only when signed in (R-SITE-2). */
export async function ApplicationMenu({ portal }: { portal: Portal }) {
  const viewer = await getViewer()
  const article = await readPublished('articles', `usage-application-${portal}`)
  const { label, href } = applicationPages[portal]
  return (
    <PortalPage title={label} way={waysToApplications[portal]} portal={portal}>
      <OtherPortalNotice viewer={viewer} here={portal} />
      {viewer ? (
        <MenuList
          items={[
            ...(viewer.role === 'insurer' || viewer.role === 'association' ? [notices] : []),
            ...(article ? [{ ...usage, href: `/articles/${article.slug}` }] : []),
            {
              href: '/applications',
              label: '申請の一覧',
              text: 'これまでに行った申請と、その状態を確認します。',
            },
            {
              href: '/devices',
              label: '資格確認アカウント管理',
              text: '端末ごとのIDとユーザ設定情報を確認し、端末を停止、交換します。',
            },
          ]}
        />
      ) : (
        <SignInFirst what={label} to={href} portal={portal} />
      )}
    </PortalPage>
  )
}

const usage = {
  label: '利用開始申請',
  text: 'マイナ資格確認アプリを使い始めるための申請です。端末を追加するときも、この申請をします。',
}

const notices = {
  href: '/notices',
  label: '届出',
  text: '保険者の導入届、廃止届、変更の届出です。オンライン資格確認用コードは、導入届に対して付番されます。',
}
