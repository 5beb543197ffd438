import { notFound } from 'next/navigation'
import { applicants, requireViewer } from '@/app/require-viewer'
import type { Crumb } from '@/components/ui/breadcrumbs'
import type { Role } from '@/lib/domain/account/role'
import { isDeviceNumber } from '@/lib/domain/device/device-number'
import type { DeviceAction } from '@/lib/domain/device/workflow'
import { deviceWorkflow } from '@/lib/domain/device/workflow'
import { allowedActions } from '@/lib/domain/workflow'
import { findOwnDevice, type OwnDevice } from '@/lib/queries/devices'

export const wayToDevices: readonly Crumb[] = [
  { label: 'マイページ', href: '/home' },
  { label: '資格確認アカウント管理', href: '/devices' },
]

export function wayToDevice(number: string): readonly Crumb[] {
  return [...wayToDevices, { label: `端末 ${number}`, href: `/devices/${number}` }]
}

/** A page about one device of the viewer's organisation, or about one deed, which has to be possible now. */
export async function requireDevice(params: Promise<{ number: string }>, action?: DeviceAction) {
  const { number } = await params
  const viewer = await requireViewer(applicants, `/devices/${encodeURIComponent(number)}`)
  const device = isDeviceNumber(number) ? await findOwnDevice(viewer, number) : null
  if (!device) notFound()
  const actions = actionsFor(device, viewer.role)
  if (action && !actions.includes(action)) notFound()
  return { viewer, device, actions }
}

/** By the workflow's table; after the end of the use nothing comes to life again (R-APP-11). */
function actionsFor(device: OwnDevice, role: Role): DeviceAction[] {
  const rows = allowedActions(deviceWorkflow, role, device.status)
  const over = device.application.status !== 'ISSUED'
  return rows.map(({ action }) => action).filter((action) => !over || action === 'stop')
}
