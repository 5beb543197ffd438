import { Tabs } from '@/components/ui/tabs'
import { type QueueName, queueNames, queues } from '@/lib/domain/application/queue'
import type { Desk } from '@/lib/queries/desk-lists'

const others = [
  { id: 'notices', label: '今回締めの届', href: '/staff/notices' },
  { id: 'locked', label: '口座照合ロック', href: '/staff/locked' },
  { id: 'undelivered', label: '宛先不明', href: '/staff/undelivered' },
] as const

export type DeskTab = QueueName | (typeof others)[number]['id']

/** One row for everything that waits on the desk, with how much of it there is (R-CLK-1). */
export function DeskTabs({ desk, current }: { desk: Pick<Desk, 'queues' | 'others'>; current: DeskTab }) {
  const own = queueNames.map((name) => ({
    href: `/staff/queue/${name}`,
    label: queues[name].label,
    count: desk.queues[name].count,
    current: name === current,
  }))
  const beside = others.map(({ id, label, href }) => ({
    ...{ href, label },
    count: desk.others[id],
    current: id === current,
  }))
  return <Tabs label="審査の一覧" tabs={[...own, ...beside]} many />
}
