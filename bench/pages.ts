import autocannon from 'autocannon'
import { canReadProcesses, cpuMilliseconds } from './process-figures'
import { alternate, figureOf, type Round, ratioOf } from './rounds'
import type { ServerProcess } from './server-process'
import { floorAppServer, portalServer } from './servers'
import { type BenchRow, withSpread } from './table'
import { benchWorld, QUEUE_ROWS } from './world'

const ROUNDS = 7
const SECONDS = 1.5
const WARM_UP_SECONDS = 3
const CONNECTIONS = 4

type Load = { perSecond: number; cpuPerRequest: number }

/** Pages of people who are signed in against a Next page that does nothing. */
export async function measurePages(): Promise<BenchRow[]> {
  const world = await benchWorld()
  const [portal, floor] = [await portalServer(), await floorAppServer()]
  const bare = { ...floor, path: '/', cookie: world.applicant }
  const home = { ...portal, path: '/home', cookie: world.applicant }
  const queue = { ...portal, path: '/staff/queue/review', cookie: world.clerk }
  await refuseShortList(queue)
  return [
    ...(await compare('Signed-in page (/home)', home, bare)),
    ...(await compare(`List of ${QUEUE_ROWS} rows (/staff/queue/review)`, queue, bare)),
  ]
}

type Target = ServerProcess & { path: string; cookie: string }

/** A list without its rows would be quick for nothing. */
async function refuseShortList({ url, path, cookie }: Target): Promise<void> {
  const page = await fetch(url + path, { headers: { cookie } }).then((answer) => answer.text())
  const shown = new Set(page.match(/TEST-\d+/g)).size
  if (shown !== QUEUE_ROWS) throw new Error(`${path} shows ${shown} rows instead of ${QUEUE_ROWS}`)
}

async function compare(what: string, ours: Target, floor: Target): Promise<BenchRow[]> {
  for (const target of [ours, floor]) await load(target, WARM_UP_SECONDS)
  const rounds = await alternate(ROUNDS, {
    ours: () => load(ours, SECONDS),
    floor: () => load(floor, SECONDS),
  })
  const row = { what, floor: 'bare dynamic Next page' }
  const speed = {
    ...row,
    ...columns(rounds, ({ perSecond }) => perSecond, 0, 'req/s'),
    better: 'higher' as const,
  }
  if (!canReadProcesses) return [speed]
  const cpu = columns(rounds, ({ cpuPerRequest }) => cpuPerRequest, 2, 'ms')
  return [speed, { ...row, what: `${what}: server CPU per request`, ...cpu, better: 'lower' }]
}

function columns(rounds: Round<Load>[], figure: (load: Load) => number, digits: number, unit: string) {
  return {
    ratio: ratioOf(rounds, figure),
    ours: withSpread(figureOf(rounds, 'ours', figure), digits, unit),
    theirs: withSpread(figureOf(rounds, 'floor', figure), digits, unit),
  }
}

async function load({ url, pid, path, cookie }: Target, duration: number): Promise<Load> {
  const before = cpuMilliseconds(pid)
  const start = performance.now()
  const headers = { cookie, 'accept-encoding': 'gzip' }
  const result = await autocannon({ url: url + path, connections: CONNECTIONS, duration, headers })
  const good = result['2xx']
  const bad = result.non2xx + result.errors
  if (bad > 0 || good === 0) throw new Error(`${path}: ${good} answers were right, ${bad} were not`)
  return {
    perSecond: (good * 1000) / (performance.now() - start),
    cpuPerRequest: (cpuMilliseconds(pid) - before) / good,
  }
}
