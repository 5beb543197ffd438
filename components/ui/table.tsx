import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, figures of equal width. */
  number?: boolean
}

type TableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes one column, the first unless `linkColumn` names another, a link that covers the whole row. */
  rowHref?: (row: Row) => string
  linkColumn?: string
  /** What would be here and how it gets here. */
  empty?: ReactNode
  hideCaption?: boolean
}

/** So many letters stay in one line however little room a column has. */
const shortHeader = 6

/**
 * On narrow screens each row becomes a block with the header before each value; the roles are written out because
 * display: block takes them away. In between, a table that is too wide scrolls, and not the page; its head then stays
 * where it is.
 */
export function Table<Row>({ caption, columns, rows, rowKey, empty, hideCaption, ...link }: TableProps<Row>) {
  const { rowHref, linkColumn = columns[0]?.id } = link
  if (rows.length === 0 && empty) return <div className="py-4">{empty}</div>
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <div className="md:max-lg:overflow-x-auto">
      <table role="table" className="block w-full border-collapse text-left md:table">
        <caption
          className={hideCaption ? 'sr-only' : 'mb-2 block text-left text-std-18B-160 md:table-caption'}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row" className="md:border-b-2 md:border-solid-gray-800">
            {columns.map(({ id, header, number }) => (
              <th
                key={id}
                role="columnheader"
                scope="col"
                className={classes(
                  'bg-white px-2.5 py-2 text-dns-16B-130 md:sticky md:top-0 md:z-20',
                  number && 'text-right',
                  (number || header.length <= shortHeader) && 'md:whitespace-nowrap',
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block md:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className={classes('list-row', rowHref && 'hover:bg-solid-gray-50')}
            >
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  column={column}
                  href={column.id === linkColumn ? rowHref?.(row) : undefined}
                  row={row}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

function Cell<Row>({ column, row, href }: { column: Column<Row>; row: Row; href?: string }) {
  const content = column.cell(row)
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: display: flex takes the role away
      role="cell"
      data-label={column.header}
      className={classes('list-cell', column.number && 'tabular-nums md:text-right')}
    >
      {href ? (
        <a href={href} className="list-link">
          {content}
        </a>
      ) : (
        content
      )}
    </td>
  )
}
