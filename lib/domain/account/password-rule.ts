/** R-REG-2 [S]: 8–100 characters with at least one upper-case letter, one lower-case letter and one digit. */
export const passwordMinLength = 8
export const passwordMaxLength = 100

export type PasswordContext = {
  /** Lower-case; from a list that the caller loads. */
  commonPasswords?: ReadonlySet<string>
  mailAddress?: string
  /** Facility names, codes and whatever else an outsider knows. */
  knownWords?: readonly string[]
}

/** All that is wrong at once, so that nobody has to guess again and again. Empty when the password will do. */
export function passwordProblems(password: string, context: PasswordContext = {}): string[] {
  if (password === '') return ['パスワードを入力してください。']
  return [...lengthProblems(password), ...classProblems(password), ...guessProblems(password, context)]
}

function lengthProblems(password: string): string[] {
  const length = [...password].length
  if (length < passwordMinLength) {
    return [`パスワードは${passwordMinLength}文字以上で入力してください（現在${length}文字）。`]
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
