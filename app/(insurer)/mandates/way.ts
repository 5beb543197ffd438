import { noticesWay } from '@/app/(insurer)/notices/way'

/** The pages above those of a mandate. */
export const mandatesWay = [...noticesWay, { label: '届出の委任', href: '/mandates' }]
