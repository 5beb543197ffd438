import { Prisma } from '@/lib/generated/prisma/client'

/** Which columns may change together with a status, and of what type they are; a column is its field in snake_case. */
export type Columns<Row> = { readonly [field in keyof Row]?: ColumnType }

type ColumnType = 'boolean' | 'bytea' | 'date' | 'int' | 'jsonb' | 'text' | 'timestamptz' | 'uuid'

/** `a_column = value, …` of an UPDATE; what is undefined stays as it is. */
export function assigned<Row>(columns: Columns<Row>, values: Partial<Row>): Prisma.Sql {
  const set = (Object.keys(columns) as (keyof Row & string)[])
    .filter((field) => values[field] !== undefined)
    .map((field) => {
      const type = columns[field]
      const value = type === 'jsonb' ? JSON.stringify(values[field]) : values[field]
      return Prisma.sql`${Prisma.raw(snakeCase(field))} = ${value}::${Prisma.raw(`${type}`)}`
    })
  return Prisma.join(set)
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
