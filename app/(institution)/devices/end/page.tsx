import { redirect } from 'next/navigation'
import { wayToDevices } from '@/app/(institution)/devices/require-device'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { listEndable } from '@/lib/queries/devices'

/** R-APP-11: which of the issued applications, or all of a facility. */
export default async function EndPage() {
  const viewer = await requireViewer(applicants, '/devices/end')
  const endable = await listEndable(viewer)
  if (endable.length === 0) redirect('/devices')
  const facilities = [...new Map(endable.map(({ facility }) => [facility.id, facility])).values()]
  return (
    <PortalPage title="利用を中止する" way={wayToDevices}>
      <p>
        どの利用を中止するかを選んでください。中止すると、その端末のIDはすべて止まり、元に戻せません。1台だけ止めるときは、
        <TextLink href="/devices">資格確認アカウント管理</TextLink>から端末を選んで停止してください。
      </p>
      {facilities.map((facility) => {
        const own = endable.filter((row) => row.facility.id === facility.id)
        return (
          <section key={facility.id}>
            <Heading level={2}>{facility.name}</Heading>
            <ul className="flex list-disc flex-col gap-3 pl-6">
              {own.map(({ id, receiptNumber, devices }) => (
                <li key={id}>
                  <TextLink href={`/devices/end/${id}`}>
                    受付番号 {receiptNumber} の利用を中止する（端末{devices}台）
                  </TextLink>
                </li>
              ))}
              {own.length > 1 && (
                <li>
                  <TextLink href={`/devices/end/facility-${facility.id}`}>
                    {facility.name}のすべての利用を中止する（端末
                    {own.reduce((sum, { devices }) => sum + devices, 0)}台）
                  </TextLink>
                </li>
              )}
            </ul>
          </section>
        )
      })}
    </PortalPage>
  )
}
