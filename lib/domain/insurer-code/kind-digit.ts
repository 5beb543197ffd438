/** The third digit of the codes that are issued from now on (R-INS-8, a setting): those that no kind of facility has. */
export const codeKindDigits = ['9', '5', '0'] as const

export type CodeKindDigit = (typeof codeKindDigits)[number]

export const codeKindDigitDefault: CodeKindDigit = '9'
