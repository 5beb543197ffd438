import { staffTop } from '@/app/(staff)/staff-page'

export const membersWay = [staffTop, { label: '職員', href: '/staff/members' }]

export const wayToMember = (id: string, name: string) => [
  ...membersWay,
  { label: `${name}さん`, href: `/staff/members/${id}` },
]
