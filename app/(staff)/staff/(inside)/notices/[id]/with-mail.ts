import type { FormState } from '@/lib/domain/problem'
import type { Typed } from '@/lib/domain/reply-text/assisted'
import { previewNoticeMail } from '@/lib/usecases/preview-mail'

/** The form comes back as it was typed, with the mail that it would send; nothing is decided. */
export async function withMail(
  typed: Typed,
  newsOf: Parameters<typeof previewNoticeMail>[1],
): Promise<FormState> {
  return { values: { ...typed, ...(await previewNoticeMail(typed.id ?? '', newsOf)) }, problems: [] }
}
