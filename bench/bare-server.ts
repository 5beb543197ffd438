import { createWriteStream, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'

// The floor of the upload, run by Node alone. `flush` is the fsync that the portal's store does too.
const [port, file = ''] = process.argv.slice(2)

createServer(async (request, response) => {
  if (request.url === '/forget') rmSync(file, { force: true })
  else if (request.method === 'POST') await pipeline(request, createWriteStream(file, { flush: true }))
  response.end()
}).listen(Number(port))
