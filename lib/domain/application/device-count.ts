import { readCount } from '@/lib/domain/application/count'

/** R-APP-3 [S]: 1度の申請における上限台数は20台です。業務に必要な台数のみをご申請ください。 */
export const deviceCountMax = 20

export function deviceCountProblem(typed: string): string | undefined {
  const count = readCount(typed)
  if (count === undefined || count < 1)
    return `申請台数は1以上${deviceCountMax}以下の整数で入力してください。`
  return count > deviceCountMax
    ? `1回の申請で申請できるのは${deviceCountMax}台までです。${deviceCountMax}以下の数字を入力してください。不足する台数は、次の申請で追加できます。`
    : undefined
}
