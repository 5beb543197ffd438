import type { ReactNode } from 'react'

const looks = {
  1: 'mb-6 text-balance text-std-28B-150 md:text-std-36B-140',
  2: 'mt-10 mb-4 text-std-24B-150 md:text-std-28B-150',
  3: 'mt-8 mb-3 text-std-20B-150',
} as const

/** One level 1 per page, with the words of the link that led there. */
export function Heading({ level, id, children }: { level: 1 | 2 | 3; id?: string; children: ReactNode }) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={looks[level]}>
      {typeof children === 'string' ? children.split(numbers).map(unbroken) : children}
    </Tag>
  )
}

/** A08-0000016-6: browsers would break it at its hyphens. */
const numbers = /([A-Z\d]+(?:-\d+)+)/

function unbroken(part: string, index: number): ReactNode {
  if (index % 2 === 0) return part
  return (
    <span key={part} className="whitespace-nowrap">
      {part}
    </span>
  )
}
