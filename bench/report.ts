import { type BenchRow, table } from './table'

export type Section = { name: string; rows: readonly BenchRow[] }

/**
 * docs/benchmarks.md: one table a bench. What was measured now takes the place of its table; the others stay as they
 * were measured, each with its own date.
 * @param measured says when and on what.
 * @param before the file as it is; empty for none.
 */
export function report(sections: readonly Section[], measured: string, before: string): string {
  const tables = new Map(tablesIn(before))
  for (const { name, rows } of sections) tables.set(name, `${measured}\n\n${table(rows)}`)
  const parts = [...tables].map(([name, text]) => `## \`npm run bench -- ${name}\`\n\n${text}\n`)
  return `${HEAD}\n${parts.join('\n')}`
}

function tablesIn(text: string): [string, string][] {
  return [...text.matchAll(/^## `npm run bench -- ([\w-]+)`\n\n([\s\S]*?)\n(?=\n## |$(?![\s\S]))/gm)].map(
    ([, name = '', content = '']) => [name, content.trim()],
  )
}

const HEAD = `# Benchmarks

Written by \`npm run bench\`, which measures everything, or by \`npm run bench -- import pages\`, which measures a
selection and leaves the other tables as they are. Do not edit; the words are in bench/report.ts.

How to read it: every ratio is the portal's figure ÷ the figure of its floor, both taken in the same run. A round is
floor, portal, portal, floor, after one uncounted turn of each; the ratio is the median over the rounds, with the
smallest and the largest of them in brackets (5 rounds for the upload and the PDFs, 7 elsewhere; bytes are exact). Absolute figures
say how fast this machine is and are no promise. Nothing here passes or fails.

What is compared:

- Import: the whole \`importFacilities\` (unpacking, reading, checking, staging, comparing, applying, audit row) into an
  empty table, against \`COPY\` of the very rows it left there, prepared as COPY text in memory. fsync is on for both.
- Import, memory: the most that a process of its own held at once (VmHWM) while it imported, beyond what it held after it
  had imported a list of 1,000 rows; against the bar.
- PDFs: \`drawDeviceSettings\`, \`drawReceipt\` and \`drawNotice\` as the server calls them, four in flight: laid out,
  tagged (PDF/UA-1), fonts cut for each document, packed; every document another one. A turn draws as many documents as
  one typesetting process serves (400), and so pays for one start of it. "A core" is documents ÷ CPU seconds of both
  processes together; beside it the rate by the clock, on all cores there are. The floor has no layout, frames or tags
  left to do: pdf-lib copies in fonts that were cut and packed beforehand and puts every character where the portal's
  PDF has it. The bench refuses a floor that does not draw the same characters, by text and by pixels. Only the ticks are
  left out.
- Pages: 4 connections, keep-alive, gzip as browsers ask for it, \`next start\` on both sides. CPU is that of the server
  process alone; it is the steadier of the two.
- Upload: a file of exactly 100 MiB, as pages with scripts send it: announced with its SHA-256, then as it is. The portal
  hashes, stores, compares and writes database and audit log; it looks into a file of this size after the answer. By a
  plain form it takes the form apart and looks into the file before it answers. The floor pipes the request as it comes
  into a file. Both flush to the disk before they answer. Memory is the most that the process held until the file was
  looked into, beyond what it held after 100 of 2 MiB; to S3 it is measured on Swift, where that is installed.
- Sending and filing: a hundred people, each with a cookie of their own, open the page that shows what they typed and send
  it, as a browser without scripts does; then they think for up to twenty seconds (ten on average) and do it again. What
  they send is made ready in the database. Nobody sends while waiting for an answer. One sending before it warms up the
  server. The crowd, the server and the database share the machine.
- Monthly run: everything between pressing 登録 and the end of the step (the step's rows, judging, codes, master, timeline,
  audit log, results), against the bare rows by one statement a table. The mail belongs to the handing back.
- Sign-in: the use case with its limits, its session and its audit row, against one check of the same hash.
- Known: registration, sign-in and reset for an address that has an account, against one that has none; a wrong account
  number for a facility with one on file, against one without. In pairs whose order alternates, four people side by
  side; the brackets are medians over batches of 20 pairs.
- Desk: a generated world of 1,000,000 applications (16,000 open), 200,000 facilities, 50,000 notices and 20,000,000 rows
  of the audit log (1,000,000 where less than 20 GiB are free; not sealed), against one of 1,000 applications. Pages by
  two people at once, the 95th percentile of each turn. A raw transaction is one statement for each table. Then everything
  at once at a steady rate of deeds: 19 a second, which is 1,150 people with one a minute, and the highest of 28, 38 and
  57 at which every p95 stays below a second; beside it what is published of OpenCRVS 2.0, for about 1,150 people, on
  machines of its own.
- First-load JS: gzip size of all scripts named in the page's HTML, without those for browsers that know no modules.
`
