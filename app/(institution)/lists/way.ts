import type { Crumb } from '@/components/ui/breadcrumbs'
import type { Role } from '@/lib/domain/account/role'
import { type ListName, listTitles } from '@/lib/domain/list/columns'

const home: Crumb = { label: 'マイページ', href: '/home' }

/** Who keeps two lists comes from the page of both. */
export function wayToLists(role: Role): readonly Crumb[] {
  return role === 'coordinator' ? [home, { label: '一覧表', href: '/lists' }] : [home]
}

export function wayToList(role: Role, list: ListName): readonly Crumb[] {
  return [...wayToLists(role), { label: listTitles[list], href: `/lists/${list}` }]
}
