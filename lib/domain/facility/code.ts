import { type FacilityKind, hasRegistrationSymbol } from '@/lib/domain/facility/kind'
import { isRegistrationSymbol, normaliseRegistrationSymbol } from '@/lib/domain/facility/registration-symbol'
import { normaliseDigits } from '@/lib/domain/text/digits'

/**
 * The code as the master keeps it (D-7, D-8, D-1): 7 digits; 施術所: the 登録記号番号; 保険者: the 保険者番号
 * padded to 8 digits, or the 7 digits of an オンライン資格確認用コード.
 */
export function normaliseFacilityCode(kind: FacilityKind, typed: string): string {
  if (hasRegistrationSymbol(kind)) return normaliseRegistrationSymbol(typed)
  const digits = normaliseDigits(typed)
  return kind === 'INSURER' && /^\d{6}$/.test(digits) ? digits.padStart(8, '0') : digits
}

/** The form only: whether the code exists is asked of the master, whether it is mistyped of code-verdict. */
export function facilityCodeProblem(kind: FacilityKind, typed: string): string | undefined {
  const code = normaliseFacilityCode(kind, typed)
  if (hasRegistrationSymbol(kind)) {
    if (code === '') return '登録記号番号を入力してください。'
    return isRegistrationSymbol(code)
      ? undefined
      : '登録記号番号は12文字以内の英数字で入力してください。ハイフンは不要です。'
  }
  if (kind === 'INSURER') {
    if (code === '') return '保険者番号または機関コードを入力してください。'
    return /^\d{7,8}$/.test(code)
      ? undefined
      : '保険者番号は8桁（国民健康保険は6桁）、機関コードは7桁の数字で入力してください。'
  }
  if (code === '') return '機関コードを入力してください。'
  return /^\d{7}$/.test(code) ? undefined : '機関コードは7桁の数字で入力してください。'
}
