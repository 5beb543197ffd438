import { db } from '@/lib/adapters/db'
import type { CodeKindDigit } from '@/lib/domain/insurer-code/kind-digit'
import { formatQualificationCode, parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { numbersOfMaster } from '@/lib/usecases/issue-codes'
import type { Difference } from '@/lib/usecases/reconcile-month'

/** Wrong check digits in the run, and serials of any run that were lost or never given out (R-INS-8). */
export async function codeFaults(month: RunMonth): Promise<Difference[]> {
  const codes = await db.$queryRaw<{ code: string }[]>`
    SELECT c.code FROM insurer_code c JOIN notice n ON n.id = c.notice_id WHERE n.run_month = ${month}`
  const wrong = codes.filter(({ code }) => !parseQualificationCode(code))
  return [
    ...wrong.map(({ code }) => fault('code-wrong', code, 'コードの形または検証番号が正しくありません。')),
    ...(await serialFaults()),
  ]
}

type Serial = { prefecture: string; kindDigit: CodeKindDigit; serial: number; lost: boolean }

async function serialFaults(): Promise<Difference[]> {
  const rows = await db.$queryRaw<Serial[]>`
    WITH counted AS (SELECT substr(name, 14, 2) AS prefecture, substr(name, 16, 1) AS digit, value FROM counter WHERE name LIKE 'insurer-code:%'),
         issued AS (SELECT left(code, 2) AS prefecture, substr(code, 3, 1) AS digit, substr(code, 4, 6)::int AS serial FROM insurer_code)
    SELECT c.prefecture, c.digit AS "kindDigit", s.serial::int AS serial, true AS lost
      FROM counted c CROSS JOIN LATERAL generate_series(1, c.value) AS s(serial)
     WHERE NOT EXISTS (SELECT FROM issued i WHERE i.prefecture = c.prefecture AND i.digit = c.digit AND i.serial = s.serial)
    UNION ALL
    SELECT i.prefecture, i.digit, i.serial, false
      FROM issued i LEFT JOIN counted c ON c.prefecture = i.prefecture AND c.digit = i.digit
     WHERE c.value IS NULL OR i.serial > c.value`
  const known = rows.map((row) => ({
    ...row,
    code: formatQualificationCode(row.prefecture, row.serial, row.kindDigit),
  }))
  // A serial whose code stands in the facility master is passed over, not lost.
  const lost = known.filter((one) => one.lost).map(({ code }) => code)
  const passedOver = await numbersOfMaster(db, lost)
  return known
    .filter(({ lost, code }) => !(lost && passedOver.has(code)))
    .map(({ lost, code }) =>
      lost
        ? fault('code-lost', code, '番号が使われないまま失われています。')
        : fault('code-beyond', code, 'コードの連番が、採番の記録より先に進んでいます。'),
    )
}

function fault(what: string, subject: string, message: string): Difference {
  return { what, subject, message }
}
