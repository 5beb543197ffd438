import { ProblemsFound } from '@/lib/domain/problems-found'

/** What the operator has to mend before anything is touched. */
export const problemFound = (message: string) => new ProblemsFound({ field: '', message })
