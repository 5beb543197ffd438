import { noticesWay } from '@/app/(insurer)/notices/way'

/** The pages above those of an association's files. */
export const bulkWay = [...noticesWay, { label: '一括届出', href: '/notices/bulk' }]
