/** Far more than any form of the portal asks for; the server refuses one million bytes. */
const formTextLimit = 300_000

/** R-ALL-1: what a form with too much text in it is told, before it is sent in vain. */
export const formTooLong =
  '入力された文字が多すぎるため送信できません。文字数を減らしてから、もう一度送信してください。'

export function isFormTooLong(values: Iterable<unknown>): boolean {
  let length = 0
  for (const value of values) if (typeof value === 'string') length += value.length
  return length > formTextLimit
}
