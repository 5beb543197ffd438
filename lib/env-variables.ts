import { z } from 'zod'

/**
 * Every environment variable: README's table is checked against this one. `must` and `ja` end the sentence that stops
 * the start; the value of a `secret` one is never repeated there.
 */
export type Variable = {
  meaning: string
  initial: string
  must: string
  ja: string
  secret?: true
  schema: z.ZodType
}

export const VARIABLES = {
  PORT: {
    meaning: 'Port of the web server',
    initial: '3000',
    must: 'be a whole number from 1 to 65535',
    ja: '1～65535の整数を指定してください',
    schema: z.coerce.number().int().min(1).max(65535).default(3000),
  },
  DATA_DIR: {
    meaning: 'Folder of the embedded database, the uploaded files, the mail and the secret',
    initial: '.data',
    must: 'be the path of a folder',
    ja: 'フォルダーのパスを指定してください',
    schema: z.string().default('.data'),
  },
  DATABASE_URL: {
    meaning: 'Your own PostgreSQL, `postgresql://user:password@host:5432/name`',
    initial: 'the embedded PostgreSQL in `DATA_DIR`',
    must: 'look like postgresql://user:password@host:5432/name',
    ja: 'postgresql://user:password@host:5432/name の形で指定してください',
    secret: true,
    schema: urlOf('postgres:', 'postgresql:').optional(),
  },
  STORAGE_URL: {
    meaning: 'Where uploaded files are kept: `file:/path` or `s3://bucket?endpoint=https://host`',
    initial: '`file:` + `DATA_DIR/files`',
    must: 'look like file:/path or s3://bucket?endpoint=https://host',
    ja: 'file:/path または s3://bucket?endpoint=https://host の形で指定してください',
    secret: true,
    schema: urlOf('file:', 's3:').optional(),
  },
  CLAMD_URL: {
    meaning:
      'Virus scanner: clamd at `tcp://host:3310` or `unix:/path`; its `StreamMaxLength` must be above 100M',
    initial: 'none: files are judged by their structure alone',
    must: 'look like tcp://host:3310 or unix:/run/clamav/clamd.ctl',
    ja: 'tcp://host:3310 または unix:/run/clamav/clamd.ctl の形で指定してください',
    schema: urlOf('tcp:', 'unix:').optional(),
  },
  SMTP_URL: {
    meaning: 'Mail server, `smtp://user:password@host:587` or `smtps://…`',
    initial: '`.eml` files in `DATA_DIR/mail/`',
    must: 'look like smtp://user:password@host:587',
    ja: 'smtp://user:password@host:587 の形で指定してください',
    secret: true,
    schema: urlOf('smtp:', 'smtps:').optional(),
  },
  APP_URL: {
    meaning: 'Address of the portal as its users see it; links in mails begin with it',
    initial: '`http://localhost:PORT`',
    must: 'look like https://portal.example.jp',
    ja: 'https://portal.example.jp の形で指定してください',
    schema: urlOf('http:', 'https:').optional(),
  },
  PORTAL_MODE: {
    meaning: '`demo` opens `/dev/mail` and the movable clock and prints the accounts; never for real data',
    initial: '`production` (`npm run demo` sets `demo`)',
    must: 'be production or demo',
    ja: 'production または demo を指定してください',
    schema: z.enum(['production', 'demo']).default('production'),
  },
  PORTAL_MAINTENANCE: {
    meaning: '`true` answers every page with 「ただいまメンテナンス中です」 (503); the APIs go on',
    initial: '`false`',
    must: 'be true or false',
    ja: 'true または false を指定してください',
    schema: z.stringbool().default(false),
  },
  PORTAL_CLOCK: {
    meaning: 'Demo only: the time at which the clock starts, `2026-11-20T23:59:50+09:00`',
    initial: 'the real time',
    must: 'be a time with its offset like 2026-11-20T23:59:50+09:00, and needs PORTAL_MODE=demo',
    ja: '2026-11-20T23:59:50+09:00 の形で指定してください（PORTAL_MODE=demo のときだけ使えます）',
    schema: z.iso.datetime({ offset: true }).optional(),
  },
  PORTAL_SECRET: {
    meaning: 'Master secret for sessions, links and encryption; the same for every web process and worker',
    initial: 'made once into `DATA_DIR/secret`',
    must: 'have at least 32 characters',
    ja: '32文字以上を指定してください',
    secret: true,
    schema: z.string().min(32).optional(),
  },
  PASSWORD_POLICY: {
    meaning: '`notice`: 8–100 characters of three kinds, as published; `nist`: at least 15 of any kind',
    initial: '`notice`',
    must: 'be notice or nist',
    ja: 'notice または nist を指定してください',
    schema: z.enum(['notice', 'nist']).default('notice'),
  },
  METRICS_TOKEN: {
    meaning: 'Opens `GET /api/metrics` to whoever sends it as a bearer token',
    initial: 'none: the address answers 404',
    must: 'have at least 16 characters',
    ja: '16文字以上を指定してください',
    secret: true,
    schema: z.string().min(16).optional(),
  },
  E2E_CHROMIUM: {
    meaning: 'Tests only: path of the Chromium to use',
    initial: 'the first one found (e2e/browser.ts)',
    must: 'be the path of a program',
    ja: 'プログラムのパスを指定してください',
    schema: z.string().optional(),
  },
  CI: {
    meaning: 'Tests only: `true` makes a skipped test a failure',
    initial: '`false`',
    must: 'be true or false',
    ja: 'true または false を指定してください',
    schema: z.stringbool().default(false),
  },
} satisfies Record<string, Variable>

export type VariableName = keyof typeof VARIABLES

function urlOf(...protocols: string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
}
