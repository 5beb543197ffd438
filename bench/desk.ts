import { buildIfStale } from '@/lib/commands/build'
import { measureBatch } from './desk-batch'
import { measureDeskCrowd } from './desk-crowd'
import { measureDeeds } from './desk-deeds'
import { compareWorlds, get } from './desk-latency'
import { type DeskWorld, millionWorld, smallWorld } from './desk-world'
import type { BenchRow } from './table'

const PAGES = 8

/** The clerks' desk on a generated world of a million applications, against one of a thousand. */
export async function measureDesk(): Promise<BenchRow[]> {
  await buildIfStale()
  const [many, few] = [await millionWorld(), await smallWorld()]
  const queue = async (world: DeskWorld) => ({ ...world, paths: await queuePages(world) })
  const search = (world: DeskWorld) => ({
    ...world,
    paths: world.searches.map((id) => `/staff/search?q=${id}`),
  })
  return [
    await compareWorlds('Queue page', await queue(many), await queue(few)),
    await compareWorlds('Search', search(many), search(few)),
    ...(await measureDeeds()),
    await measureBatch(),
    ...(await measureDeskCrowd(many)),
  ]
}

/** The first pages of the queue, as somebody turns them over. */
async function queuePages({ url, cookie }: DeskWorld): Promise<string[]> {
  const paths = ['/staff/queue/review']
  for (let page = 1; page < PAGES; page += 1) {
    const html = await get(url + paths.at(-1), cookie)
    const next = /href="(\/staff\/queue\/review\?[^"]*after=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    if (!next) break
    paths.push(next)
  }
  return paths
}
