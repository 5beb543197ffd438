// JavaScript: with TypeScript `next build` would write a tsconfig of its own here.
// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function Layout({ children }) {
  return (
    <html lang="ja">
      <body>{children}</body>
    </html>
  )
}
