/**
 * The body of a request as JSON.
 * @returns undefined when it is no JSON or longer than `limit` bytes; no more than that is ever read.
 */
export async function readJsonBody(request: Request, limit = 16_384): Promise<unknown> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) return undefined
    parts.push(part)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)))
  } catch {
    return undefined
  }
}
