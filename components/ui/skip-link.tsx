export function SkipLink({ to = '#main' }: { to?: string }) {
  return (
    <a
      href={to}
      className="sr-only bg-white px-4 py-3 text-std-16B-170 text-light-blue-1000 underline focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:px-4 focus:py-3"
    >
      本文へ移動する
    </a>
  )
}
