import { staffTop } from '@/app/(staff)/staff-page'
import type { Crumb } from '@/components/ui/breadcrumbs'

export const wayToSettings: readonly Crumb[] = [staffTop, { label: '設定', href: '/staff/settings' }]
