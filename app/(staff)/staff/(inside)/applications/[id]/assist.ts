import type { FormState } from '@/lib/domain/problem'
import type { Typed } from '@/lib/domain/reply-text/assisted'
import type { DecisionNews } from '@/lib/usecases/decision-news'
import { previewMail } from '@/lib/usecases/preview-mail'

/** The form comes back as it was typed, with the mail that it would send; nothing is decided. */
export async function withPreview({ typed }: { typed: Typed }, news: DecisionNews): Promise<FormState> {
  return { values: { ...typed, ...(await previewMail(typed.id ?? '', news)) }, problems: [] }
}
