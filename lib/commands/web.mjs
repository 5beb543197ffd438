// The web server in production. Next's own (`next start`) differs in three points: it leaves error pages empty for who
// has no scripts (worded-response.mjs), it ends every request after five minutes, which cuts off 100 MiB on a slow line,
// and it gives nobody the request that Node received, so that a body passes through three web streams
// (lib/adapters/raw-body.ts). Plain JavaScript: the process is Next's, without tsx.
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { WordedResponse } from './worded-response.mjs'

process.env.NODE_ENV = 'production'
process.title = 'next-server (portal)'
// biome-ignore lint/style/noRestrictedImports: this is the one command that serves
const { default: next } = await import('next')

const port = Number(process.argv[2])
const requests = new AsyncLocalStorage()
globalThis[Symbol.for('kenshin-portal.request')] = requests

const server = createServer({ ServerResponse: WordedResponse }, (request, response) =>
  requests.run(request, () => handle(request, response)),
)
const app = next({ dev: false, port, httpServer: server })
await app.prepare()
const handle = app.getRequestHandler()

// A form with 100 MiB at 0.25 Mbit/s. A line that says nothing at all is given up; a large import may think a while.
server.requestTimeout = 60 * 60_000
server.setTimeout(10 * 60_000)

server.listen(port)
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, end)

function end() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
}
