/**
 * What looked at a file, in words (R-APP-7): `structure`, or `structure+clamd 1.4.6/27460` where a scanner with these
 * signatures found nothing either.
 */
export function scanSentence(scanResult: string | null): string {
  const clamd = signatures(scanResult)
  if (clamd) return `問題は見つかりませんでした（ファイルの構造とウイルスの検査、ClamAV ${clamd}）`
  return '問題は見つかりませんでした（ファイルの構造の検査）'
}

/** The same for clerks, who look at the file itself next. */
export function scanName(scanResult: string | null): string {
  const clamd = signatures(scanResult)
  return clamd ? `構造の検査とウイルス検査（署名 ClamAV ${clamd}）` : '構造の検査'
}

function signatures(scanResult: string | null): string | undefined {
  return /^structure\+clamd (.+)$/.exec(scanResult ?? '')?.[1]
}
