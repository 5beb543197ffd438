import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'
import { formatDate } from '@/lib/domain/date/wareki'
import { prefectureOfAddress } from '@/lib/domain/facility/prefecture'
import { parseInsurerNumber, splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import type { NoticeContext } from '@/lib/domain/notice/context'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { nameProblem } from '@/lib/domain/text/name'

/** 届出日: a day that has come. */
export function filedOnProblem(typed: string, arrival: LocalDate): string | undefined {
  if (typed.trim() === '') return '届出日を入力してください。'
  const { date, problem } = readDate(typed)
  if (problem) return `届出日：${problem}`
  if (date !== undefined && date > arrival) {
    return `届出日（${formatDate(date)}）が先の日付です。${formatDate(arrival)}以前の日付を入力してください。`
  }
  return undefined
}

/** 作成要領 3: the 所在地 starts with the prefecture, whose number the code will carry (R-INS-3, R-INS-8). */
export function addressProblem(typed: string): string | undefined {
  const wrong = nameProblem(typed, { label: '所在地', max: 120 })
  if (wrong) return wrong
  if (prefectureOfAddress(typed) !== undefined) return undefined
  return '所在地は都道府県名から入力してください（例：東京都港区新橋2-1-3）。'
}

/** 保険者コード: 8 digits, or 6 for 国民健康保険; what the master holds is never called mistyped (D-7). */
export function insurerNumberProblem(typed: string, insurer: NoticeContext['insurer']): string | undefined {
  const digits = normaliseDigits(typed)
  if (digits === '') return '保険者コードを入力してください。'
  if (/\D/.test(digits)) return '保険者コードは数字だけで入力してください。'
  if (digits.length !== 8 && digits.length !== 6) {
    return `保険者コードは8桁（国民健康保険は6桁）の数字で入力してください（現在${digits.length}桁）。`
  }
  const number = splitInsurerNumber(digits)
  if (number && number.key === insurer?.number) return undefined
  if (!number) {
    const example = digits.length === 6 ? '国民健康保険の6桁の番号' : '8桁の保険者番号'
    return `保険者コードの都道府県を表す数字が正しくありません。${example}を、もう一度確かめて入力してください。`
  }
  if (!parseInsurerNumber(digits)) {
    return '保険者コードの最後の数字（検証番号）が合いません。番号を確かめて、もう一度入力してください。'
  }
  if (!insurer) {
    return 'この保険者コードは保険者マスタに登録されていません。番号を確かめ、正しいときは問い合わせ先に連絡してください。'
  }
  return '入力した保険者コードは、この届出の保険者のものではありません。番号を確かめて入力してください。'
}

/** 廃止届 ①: the code that the insurer has now (R-INS-2). */
export function codeProblem(typed: string, insurer: NoticeContext['insurer']): string | undefined {
  const digits = normaliseDigits(typed)
  if (digits === '') return 'オンライン資格確認用コードを入力してください。'
  if (!/^\d{10}$/.test(digits)) return 'オンライン資格確認用コードは10桁の数字で入力してください。'
  if (digits === insurer?.liveCode?.code) return undefined
  if (!parseQualificationCode(digits)) {
    return 'オンライン資格確認用コードに誤りがあります。返還された導入届に記載された10桁の数字を入力してください。'
  }
  return insurer?.liveCode
    ? 'このコードは、この保険者の有効なオンライン資格確認用コードではありません。返還された導入届で確かめてください。'
    : 'この保険者には有効なオンライン資格確認用コードがありません。廃止届は、コードが有効な間だけ提出できます。'
}

/** R-INS-2: from the day of issue on; a day to come takes effect on that day. */
export function abolishedOnProblem(typed: string, insurer: NoticeContext['insurer']): string | undefined {
  if (typed.trim() === '') return '廃止年月日を入力してください。'
  const { date, problem } = readDate(typed)
  if (problem) return `廃止年月日：${problem}`
  const issuedOn = insurer?.liveCode?.issuedOn
  if (date !== undefined && issuedOn !== undefined && date < issuedOn) {
    return `廃止年月日は、コードが付番された${formatDate(issuedOn)}以後の日付を入力してください。`
  }
  return undefined
}
