import { staffTop } from '@/app/(staff)/staff-page'

export const groupsWay = [staffTop, { label: '団体', href: '/staff/groups' }]
