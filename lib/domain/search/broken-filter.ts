/** A link that was cut off, or typed by hand (R-ALL-1). */
export function brokenFilter(broken: readonly string[]): string {
  return `このリンクの条件のうち「${broken.join('」「')}」は読み取れないため、外して表示しています。必要なときは、絞り込みでもう一度選んでください。`
}

/** Somebody else's text, or one that is gone: its id says nothing. */
export const lostText =
  'このリンクの言葉の条件は、ほかの職員のものか、すでに削除されているため、外して表示しています。必要なときは、言葉をもう一度入力してください。'
