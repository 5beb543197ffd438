import { z } from 'zod'

export const mailAddressMaxLength = 254

/** What a browser accepts (HTML standard), with a dot in the domain. Real addresses hold `..` and `.@` too. */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/
const domainLabels = /@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/

/**
 * The sign-in name: NFKC first (so that ＠ is seen as @ before anything is counted), then lower case.
 * Line ends stay in, to be refused: they would open a new header line in a mail.
 */
export function normaliseMailAddress(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[ \t]+|[ \t]+$/g, '')
    .toLowerCase()
}

export function mailAddressProblem(text: string): string | undefined {
  const normalised = normaliseMailAddress(text)
  if (normalised.trim() === '') return 'メールアドレスを入力してください。'
  if (/\p{Cc}/u.test(normalised)) return 'メールアドレスは改行を入れずに入力してください。'
  if (normalised.length > mailAddressMaxLength) {
    return `メールアドレスは${mailAddressMaxLength}文字以内で入力してください。`
  }
  if (normalised.split('@').length !== 2) {
    return 'メールアドレスは「@」を1つだけ入れて入力してください（例：tanaka@example.jp）。'
  }
  return address.test(normalised) && domainLabels.test(normalised)
    ? undefined
    : 'メールアドレスの形が正しくありません。半角英数字で入力してください（例：tanaka@example.jp）。'
}

/** For forms that ask for nothing but the address; gives it normalised. */
export const mailAddressSchema = z
  .string('メールアドレスを入力してください。')
  .transform((typed, context): string => {
    const problem = mailAddressProblem(typed)
    if (problem) context.addIssue({ code: 'custom', message: problem })
    return normaliseMailAddress(typed)
  })
