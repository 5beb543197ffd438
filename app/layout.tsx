import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

// No title here: each page writes its own (components/layout/page-title.tsx).
export const metadata: Metadata = {
  description:
    '健診実施機関と保険者が、マイナ資格確認アプリの利用開始申請、オンライン資格確認の導入届・廃止届を行うためのポータルです。',
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the content security policy is new for every request, so no page can be made in advance.
  await connection()
  return (
    <html lang="ja">
      <body>{children}</body>
    </html>
  )
}
