/** R-REG-2 [S]: 8–100 characters with at least one upper-case letter, one lower-case letter and one digit. */
export const passwordMinLength = 8
export const passwordMaxLength = 100

/** `notice`: R-REG-2. `nist`: SP 800-63B-4, at least 15 characters of whatever kind. */
export const passwordPolicies = ['notice', 'nist'] as const
export type PasswordPolicy = (typeof passwordPolicies)[number]

const minLengths: Record<PasswordPolicy, number> = { notice: passwordMinLength, nist: 15 }

/** What a form says before anything is typed. */
export const passwordHints: Record<PasswordPolicy, string> = {
  notice: '8文字以上100文字以内で、英大文字・英小文字・数字をそれぞれ1文字以上入れてください。',
  nist: '15文字以上100文字以内で入力してください。文字の種類は問いません。',
}

export type PasswordContext = {
  policy?: PasswordPolicy
  /** Lower-case; from a list that the caller loads. */
  commonPasswords?: ReadonlySet<string>
  mailAddress?: string
  /** Facility names, codes and whatever else an outsider knows. */
  knownWords?: readonly string[]
}

/** All that is wrong at once, so that nobody has to guess again and again. Empty when the password will do. */
export function passwordProblems(password: string, context: PasswordContext = {}): string[] {
  if (password === '') return ['パスワードを入力してください。']
  const { policy = 'notice' } = context
  return [
    ...lengthProblems(password, minLengths[policy]),
    ...(policy === 'notice' ? classProblems(password) : []),
    ...guessProblems(password, context),
  ]
}

function lengthProblems(password: string, least: number): string[] {
  const length = [...password].length
  if (length < least) {
    return [`パスワードは${least}文字以上で入力してください（現在${length}文字）。`]
  }
  if (length > passwordMaxLength) {
    return [`パスワードは${passwordMaxLength}文字以内で入力してください（現在${length}文字）。`]
  }
  return []
}

function classProblems(password: string): string[] {
  const classes: [RegExp, string][] = [
    [/[A-Z]/, 'パスワードに半角の英大文字（A～Z）を1文字以上入れてください。'],
    [/[a-z]/, 'パスワードに半角の英小文字（a～z）を1文字以上入れてください。'],
    [/[0-9]/, 'パスワードに半角の数字（0～9）を1文字以上入れてください。'],
  ]
  return classes.filter(([pattern]) => !pattern.test(password)).map(([, sentence]) => sentence)
}

/** R-REG-2 [+]: refused with the reason. Words of fewer than four characters would hit by chance. */
function guessProblems(password: string, context: PasswordContext): string[] {
  const plain = comparable(password)
  const localPart = context.mailAddress?.split('@')[0] ?? ''
  const holds = (word: string) => comparable(word).length >= 4 && plain.includes(comparable(word))
  const problems: string[] = []
  if (context.commonPasswords?.has(plain)) {
    problems.push(
      'よく使われているパスワードは推測されやすいため使えません。別のパスワードを入力してください。',
    )
  }
  if (holds(localPart)) {
    problems.push('パスワードにメールアドレスの「@」より前の部分を入れないでください。')
  }
  if (context.knownWords?.some(holds)) {
    problems.push('パスワードに機関の名称や機関コードを入れないでください。')
  }
  return problems
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
