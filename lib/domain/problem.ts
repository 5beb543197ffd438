import type { z } from 'zod'

/** One thing to mend, said in one Japanese sentence that stands at the field and in the summary (R-ALL-1). */
export type Problem = { field: string; message: string }

/** What a form gets back: the values exactly as typed, so that nothing typed is lost (R-ALL-1). */
export type FormState = { values: Record<string, string>; problems: Problem[] }

export const emptyFormState: FormState = { values: {}, problems: [] }

/** The messages are the sentences written in the schemas; one field may have several. */
export function problemsOf(error: z.ZodError): Problem[] {
  const problems = error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  return withoutDoubles(problems)
}

function withoutDoubles(problems: Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ field, message }) => {
    const key = `${field}\n${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
