import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { type Site, siteLooks } from './portal-look'
import { siteName } from './site-name'

export type HeaderViewer = { name: string; facilityName?: string; staff: boolean }

export type HeaderProps = {
  portal?: Site
  viewer?: HeaderViewer | null
  /** The form that signs out; its page gives it. */
  signOut?: ReactNode
  /** Where 「ログイン」 leads, with the way back. */
  signInHref?: string
}

export function SiteHeader({ portal, viewer, signOut, signInHref = '/sign-in' }: HeaderProps) {
  const staff = portal === 'staff'
  const look = portal && siteLooks[portal]
  return (
    <header
      className={`border-t-8 border-b border-b-solid-gray-420 ${look?.accent ?? 'border-t-solid-gray-800'} ${staff ? 'bg-solid-gray-900 text-white' : 'bg-white'}`}
    >
      <div className="mx-auto flex max-w-280 flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 md:px-6">
        <div>
          <a href={staff ? '/staff' : '/'} className="text-std-16B-170 hover:underline md:text-std-20B-150">
            {siteName}
          </a>
          {look && (
            <p className={staff ? 'text-std-16B-170 text-yellow-300' : 'text-std-16N-170'}>{look.label}</p>
          )}
        </div>
        {viewer ? (
          <Viewer viewer={viewer} signOut={signOut} />
        ) : (
          !staff && (
            <a href={signInHref} className={buttonClass({ variant: 'secondary', size: 'small' })}>
              ログイン
            </a>
          )
        )}
      </div>
    </header>
  )
}

function Viewer({ viewer, signOut }: { viewer: HeaderViewer; signOut?: ReactNode }) {
  const link = 'inline-flex min-h-10 items-center underline hover:decoration-[0.1875rem]'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="text-dns-16N-130">
        {viewer.facilityName && <span className="block">{viewer.facilityName}</span>}
        {viewer.name}さん
      </p>
      <nav aria-label="利用者メニュー">
        <ul className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <li>
            {viewer.staff ? (
              <a href="/staff" className={link}>
                職員用トップ
              </a>
            ) : (
              <a href="/home" className={link}>
                マイページ
              </a>
            )}
          </li>
          <li>
            <a href={viewer.staff ? '/staff/account' : '/account'} className={link}>
              アカウント設定
            </a>
          </li>
          {signOut && <li>{signOut}</li>}
        </ul>
      </nav>
    </div>
  )
}
