import { readCount } from '@/lib/domain/application/count'

export const staffCountMax = 99_999

/** 職員数 (R-APP-1, R-APP-2). */
export function staffCountProblem(typed: string): string | undefined {
  const count = readCount(typed)
  return count === undefined || count < 1 || count > staffCountMax
    ? `職員数は1以上${staffCountMax}以下の整数で入力してください。`
    : undefined
}
