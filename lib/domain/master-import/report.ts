import { z } from 'zod'

const findings = z.object({
  count: z.number(),
  first: z.array(z.object({ line: z.number(), column: z.string(), value: z.string(), message: z.string() })),
})

/** One facility as an example: its code and name, and for a change each value that differs. */
const sample = z.object({
  prefecture: z.string(),
  code: z.string(),
  name: z.string(),
  changes: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
})

export type ImportSample = z.infer<typeof sample>

const samples = z.object({ added: z.array(sample), changed: z.array(sample), gone: z.array(sample) })

export type ImportSamples = z.infer<typeof samples>

/** What stands in `MasterImport.report`, beside the counts; what an old row does not have stays away. */
export const importReportSchema = z.object({
  encoding: z.string().optional(),
  /** Whether the list was complete enough to say what is gone. */
  closingLookedFor: z.boolean().optional(),
  /** How many of the kind were open before, where the list says what is gone. */
  wereOpen: z.number().nullish(),
  reopened: z.number().optional(),
  warnings: findings.optional(),
  samples: samples.optional(),
  notified: z.number().optional(),
  told: z.number().optional(),
  undo: z
    .object({ removed: z.number(), restored: z.number(), kept: z.array(sample), keptCount: z.number() })
    .optional(),
})

export type ImportReport = z.infer<typeof importReportSchema>

export function readImportReport(value: unknown): ImportReport {
  const read = importReportSchema.safeParse(value ?? {})
  return read.success ? read.data : {}
}
