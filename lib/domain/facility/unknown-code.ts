import type { Problem } from '@/lib/domain/problem'
import { codeVerdict } from './code-verdict'
import type { FacilityKind } from './kind'

/**
 * What to say when the master does not hold a code (D-7, R-REG-6): a wrong check digit is probably a slip of the
 * finger; a right one belongs to a facility that is not in the master yet.
 */
export function unknownCodeProblem(facility: {
  kind: FacilityKind
  prefecture: string
  code: string
}): Problem {
  const mistyped = codeVerdict(facility) === 'MISTYPED'
  return { field: 'code', message: mistyped ? mistypedSentence : notYetSentence }
}

const mistypedSentence =
  'この機関コードは見つかりません。番号の打ち間違いの可能性があります。所属機関・都道府県・機関コードを、届出や指定通知書の番号と見比べてください。'

const notYetSentence =
  'この機関コードは、まだ申請ポータルに登録されていません。新たに開始する施設では、登録できるようになるまで1か月程度かかる場合があります。番号が正しいときは、下の「登録できるようになったらメールで知らせる」をご利用ください。'
