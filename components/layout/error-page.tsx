import type { ReactNode } from 'react'
import { PageTitle } from './page-title'
import { siteName } from './site-name'

/**
 * 404, 403, 500, maintenance: what happened, and what to do next. No session is asked: that may be what is broken.
 * Every page carries several of these along, for the case that it is not found or not allowed, so that this frame is
 * a bare one: one class, and no more elements than it needs.
 */
export function ErrorPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="error-page">
      <PageTitle title={title} />
      <header>
        <a href="/">{siteName}</a>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
        <ul>
          <li>
            <a href="/">トップページ</a>
          </li>
          <li>
            <a href="/faq">よくある質問（FAQ）</a>
          </li>
          <li>
            <a href="/contact">お問い合わせ</a>
          </li>
        </ul>
      </main>
    </div>
  )
}
