/** For every address, also those that proxy.ts leaves alone. */
const headersForAll = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not no-referrer: with it browsers send `Origin: null` with a plain form, and server actions ask for the origin.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Origin-Agent-Cluster', value: '?1' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
]

/** What is not a page runs nothing. Pages get their policy with a nonce from proxy.ts. */
const policyForData = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** The worker that reads PDFs out of anybody's hands: its own decoders and tables, and nowhere else. */
const policyForViewer = {
  key: 'Content-Security-Policy',
  value:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
}

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm test` checks the types of everything; a slip in a test file must not keep the demo from starting.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'pg',
    'nodemailer',
    'rate-limiter-flexible',
  ],
  experimental: { authInterrupts: true },
  outputFileTracingIncludes: { '/**': ['app/(public)/content/**/*.md'] },
  async headers() {
    return [
      { source: '/:path*', headers: headersForAll },
      // What comes in as a file goes out with a policy of its own (app/api/uploads, the scans of app/api/paper-notices).
      { source: '/api/:path((?!uploads/|paper-notices/).*)', headers: [policyForData] },
      { source: '/applications/:id/answers', headers: [policyForData] },
      {
        source: '/pdf/:path*',
        headers: [policyForViewer, { key: 'Cache-Control', value: 'private, max-age=2592000' }],
      },
      {
        source: '/fonts/:file*.woff2',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=2592000' }],
      },
    ]
  },
}

export default config
