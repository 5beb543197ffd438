const help = [
  { href: '/contact', label: 'お問い合わせ' },
  { href: '/faq', label: 'よくある質問（FAQ）' },
  { href: '/glossary', label: '用語集' },
  { href: '/search', label: 'サイト内検索' },
] as const

const forInsured = [
  { href: '/institutions', label: '実施機関を探す' },
  { href: '/open-data', label: 'オープンデータ' },
] as const

const rules = [
  { href: '/terms', label: '利用規約' },
  { href: '/privacy', label: 'プライバシーポリシー' },
  { href: '/accessibility', label: 'アクセシビリティ' },
] as const

/** WCAG 3.2.6: help stands in the same place, in the same order, on every page. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-solid-gray-420 bg-solid-gray-50 print:hidden">
      <div className="mx-auto flex max-w-280 flex-col gap-4 px-4 py-8 md:px-6">
        <Links label="困ったとき" links={help} />
        <Links label="健診を受ける方へ" links={forInsured} />
        <Links label="このサイトについて" links={rules} />
      </div>
    </footer>
  )
}

function Links({ label, links }: { label: string; links: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-8 gap-y-1">
        {links.map(({ href, label: words }) => (
          <li key={href}>
            <a
              href={href}
              className="inline-flex min-h-8 items-center underline underline-offset-4 hover:decoration-[0.1875rem]"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
