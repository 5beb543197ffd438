import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type CutLine = { proxy: string; cut: () => boolean; mend: () => void; close: () => Promise<void> }

/**
 * A way to the portal that breaks while a file is sent: as soon as so many bytes of a PUT have passed, the line is cut,
 * and stays so until it is mended.
 */
export async function cutLineAfter(bytes: number): Promise<CutLine> {
  let left = bytes
  let broken = false
  let mended = false
  const server: Server = createServer((incoming, answer) => {
    if (broken && !mended) return void incoming.socket.destroy()
    const { url = '', method, headers } = incoming
    const onward = request(url, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
    })
    const end = () => {
      incoming.socket.destroy()
      onward.destroy()
    }
    onward.on('error', end)
    incoming.on('error', end)
    if (method === 'PUT') {
      incoming.on('data', (piece: Buffer) => {
        left -= piece.length
        if (left > 0 || broken) return
        broken = true
        // What has passed is on its way; then the line is gone.
        setImmediate(end)
      })
    }
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => broken,
    mend: () => {
      mended = true
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
