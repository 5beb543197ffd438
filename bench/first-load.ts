import { gzipSync } from 'node:zlib'
import { floorAppServer, portalServer } from './servers'
import type { BenchRow } from './table'
import { benchWorld } from './world'

/** All scripts that a browser loads for a page it has never seen, as they come over the line. */
export async function measureFirstLoad(): Promise<BenchRow[]> {
  const { applicant, draftId } = await benchWorld()
  const [portal, floor] = [await portalServer(), await floorAppServer()]
  const bare = await scriptBytes(floor.url, '')
  const pages = [
    { name: '/register', path: '/register', cookie: '' },
    { name: '/sign-in', path: '/sign-in', cookie: '' },
    { name: '/applications/<id>/edit', path: `/applications/${draftId}/edit`, cookie: applicant },
  ]
  const measured = pages.map(async ({ name, path, cookie }): Promise<BenchRow> => {
    const bytes = await scriptBytes(portal.url + path, cookie)
    const ratio = bytes / bare
    return {
      what: `First-load JS of ${name}`,
      floor: 'empty Next page',
      ratio: { median: ratio, min: ratio, max: ratio },
      better: 'lower',
      ours: `${kilobytes(bytes)} (${bytes < bare ? '' : '+'}${((bytes - bare) / 1000).toFixed(2)})`,
      theirs: kilobytes(bare),
    }
  })
  return Promise.all(measured)
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB gz`

async function scriptBytes(page: string, cookie: string): Promise<number> {
  const answer = await fetch(page, { headers: { cookie }, redirect: 'error' })
  if (!answer.ok) throw new Error(`${page} answered ${answer.status}`)
  const addresses = scriptAddresses(await answer.text()).map((source) => new URL(source, page).href)
  if (addresses.length === 0) throw new Error(`${page} loads no script`)
  const sizes = await Promise.all(addresses.map(async (address) => gzipSync(await bytesOf(address)).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Each once; those for browsers without modules are left out, as browsers do. */
export function scriptAddresses(html: string): string[] {
  const tags = [...html.matchAll(/<script\b([^>]*)>/gi)].map(([, attributes = '']) => attributes)
  const modern = tags.filter((attributes) => !/\bnomodule\b/i.test(attributes))
  const sources = modern.flatMap((attributes) => /\bsrc="([^"]+)"/i.exec(attributes)?.[1] ?? [])
  return [...new Set(sources)]
}

async function bytesOf(address: string): Promise<Buffer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
