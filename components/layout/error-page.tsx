import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { PageShell } from './page-shell'

/** 404, 403, 500, maintenance: what happened, and what to do next. No session is asked: that may be what is broken. */
export function ErrorPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PageShell title={title}>
      <Heading level={1}>{title}</Heading>
      <div className="flex flex-col gap-4">{children}</div>
      <ul className="mt-8 flex list-disc flex-col gap-2 pl-6">
        <li>
          <TextLink href="/">トップページ</TextLink>
        </li>
        <li>
          <TextLink href="/faq">よくある質問（FAQ）</TextLink>
        </li>
        <li>
          <TextLink href="/contact">お問い合わせ</TextLink>
        </li>
      </ul>
    </PageShell>
  )
}
