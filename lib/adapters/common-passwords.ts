import { dictionary } from '@zxcvbn-ts/language-common'
import { commonPasswords as habits } from '@/lib/domain/account/common-passwords'

/** R-REG-2 [+]: the kept list, in lower case, and the habits that people follow to meet the three classes. */
export const commonPasswords: ReadonlySet<string> = new Set([...dictionary['passwords-common'], ...habits])
