import { staffTop } from '@/app/(staff)/staff-page'

export const mandatesWay = [
  staffTop,
  { label: '紙の届出', href: '/staff/paper' },
  { label: '届出の委任', href: '/staff/paper/mandates' },
]
