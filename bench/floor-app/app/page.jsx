import { connection } from 'next/server'

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default async function Page() {
  await connection()
  return <h1>Hello</h1>
}
