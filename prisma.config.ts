import { defineConfig } from 'prisma/config'

// `prisma generate` and `validate` want to download an engine they do not use; any existing file keeps them
// off the network (docs/decisions/0002-database.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/portal' },
})
