const unnamed = ''
/** A connection keeps the plan of every statement it has a name for: some ten to thirty kilobytes each. */
const most = 200
const longest = 4_000
const list = /^\s*SELECT\b.*\bORDER BY\b/is

/**
 * Names the statements that PostgreSQL may plan once per connection instead of every time, for Prisma's adapter: those
 * that come often and go by a key. What is sorted, as every list is, is planned for its values each time: which index is
 * best depends on how many rows have that status (decision 0042).
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known) return known
    if (names.size >= most || sql.length > longest || list.test(sql)) return unnamed
    const name = `portal_${names.size}`
    names.set(sql, name)
    return name
  }
}
