import { workflows } from '@/lib/domain/workflow-diagram'
import { type StaffRole, staffRoles } from './role'

export type StaffRight = { of: string; label: string; by: StaffRole[] }

/**
 * What each role of the staff decides (R-CLK-9), read from the tables that the program follows, so that the page cannot
 * say anything else. An auditor stands in none of them: that role reads.
 */
export function staffRights(): StaffRight[] {
  return workflows.flatMap(({ title, rows }) => {
    const labels = [...new Set(rows.map(({ label }) => label))]
    return labels.flatMap((label) => {
      const all = rows.filter((row) => row.label === label).flatMap(({ by }) => by)
      const by = staffRoles.filter((role) => all.includes(role))
      return by.length > 0 ? [{ of: title, label, by }] : []
    })
  })
}
