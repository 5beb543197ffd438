import { db } from '@/lib/adapters/db'

export type Sample = { labels?: Record<string, string>; value: number }
export type Metric = { name: string; help: string; samples: Sample[] }

type Mails = { due: bigint; waiting: bigint; failed: bigint; oldest: number | null }

/** What an operator watches: is mail stuck, does a worker live, how much waits for a decision. */
export async function readMetrics(): Promise<Metric[]> {
  const [mails, heartbeat, applications, devices] = await Promise.all([
    readMails(),
    db.$queryRaw<{ age: number | null }[]>`
      SELECT extract(epoch FROM clock_timestamp() - max(seen_at))::float8 AS age FROM worker_heartbeat`,
    db.application.groupBy({ by: ['status'], _count: true }),
    db.device.groupBy({ by: ['status'], _count: true }),
  ])
  return [
    ...mailMetrics(mails),
    metric(
      'portal_worker_heartbeat_age_seconds',
      'Time since a worker last gave a sign of life',
      heartbeat.flatMap(({ age }) => (age === null ? [] : [{ value: age }])),
    ),
    metric('portal_applications', 'Applications by status', byStatus(applications)),
    metric('portal_devices', 'Device IDs by status', byStatus(devices)),
    metric('process_resident_memory_bytes', 'Memory of this web process', [
      { value: process.memoryUsage.rss() },
    ]),
    metric('process_uptime_seconds', 'Age of this web process', [{ value: process.uptime() }]),
  ]
}

async function readMails(): Promise<Mails | undefined> {
  const rows = await db.$queryRaw<Mails[]>`
    SELECT count(*) FILTER (WHERE failed_at IS NULL AND send_after <= portal_now()) AS due,
           count(*) FILTER (WHERE failed_at IS NULL AND send_after > portal_now()) AS waiting,
           count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
           extract(epoch FROM portal_now() - min(created_at) FILTER (WHERE failed_at IS NULL))::float8 AS oldest
      FROM outbox_mail WHERE sent_at IS NULL`
  return rows[0]
}

function mailMetrics(mails: Mails | undefined): Metric[] {
  const states = (['due', 'waiting', 'failed'] as const).map((state) => ({
    labels: { state },
    value: Number(mails?.[state] ?? 0),
  }))
  return [
    metric(
      'portal_outbox_mails',
      'Mails not sent: due now, waiting for another try, failed for good',
      states,
    ),
    metric('portal_outbox_oldest_seconds', 'Age of the oldest mail still to be sent', [
      { value: mails?.oldest ?? 0 },
    ]),
  ]
}

function byStatus(groups: { status: string; _count: number }[]): Sample[] {
  return groups.map(({ status, _count }) => ({ labels: { status }, value: _count }))
}

function metric(name: string, help: string, samples: Sample[]): Metric {
  return { name, help, samples }
}

/** The Prometheus text format. Every metric is a gauge; no label holds anything a person typed. */
export function prometheusText(metrics: Metric[]): string {
  const blocks = metrics.map(({ name, help, samples }) => {
    const lines = samples.map(({ labels = {}, value }) => `${name}${labelText(labels)} ${value}`)
    return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n')
  })
  return `${blocks.join('\n')}\n`
}

function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}
