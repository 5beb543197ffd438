/**
 * What looked at a file, in words (R-APP-7): `structure`, or `structure+clamd 1.4.6/27460` where a scanner with these
 * signatures found nothing either.
 */
export function scanSentence(scanResult: string | null): string {
  const clamd = /^structure\+clamd (.+)$/.exec(scanResult ?? '')?.[1]
  if (clamd) return `問題は見つかりませんでした（ファイルの構造とウイルスの検査、ClamAV ${clamd}）`
  return '問題は見つかりませんでした（ファイルの構造の検査）'
}
