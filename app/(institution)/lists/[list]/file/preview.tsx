import { FileAdditions, FileChanges } from '@/components/list/file-changes'
import { FileCounts } from '@/components/list/file-counts'
import { FileWrong } from '@/components/list/file-wrong'
import { mostShown, RestOfRows } from '@/components/list/rest-of-rows'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import type { KeptRow } from '@/lib/domain/list/compare-file'
import type { OpenedListFile } from '@/lib/queries/list-file'

/** What the file would do to the list as it stands now: faults first. */
export function Preview({ file: { fileName, notes, compared } }: { file: OpenedListFile }) {
  const { wrong, added, changed, absent, numberless } = compared
  return (
    <>
      <p className="mb-6">
        「{fileName}」の内容です。まだ一覧表には反映していません。
        {wrong.length > 0 && '誤りのある行は反映しません。ファイルを直して、もう一度読み込んでください。'}
      </p>
      {notes.length > 0 && (
        <InsetText>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </InsetText>
      )}
      <FileCounts {...compared} />
      {wrong.length > 0 && (
        <>
          <Heading level={2}>誤りのある行</Heading>
          <FileWrong rows={wrong} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <Heading level={2}>変更する行</Heading>
          <FileChanges caption="変更する行" rows={changed} />
        </>
      )}
      {added.length > 0 && (
        <>
          <Heading level={2}>追加する行</Heading>
          <FileAdditions caption="追加する行" rows={added} />
        </>
      )}
      {absent.length > 0 && <Absent rows={absent} numberless={numberless} />}
      {added.length + changed.length + absent.length === 0 && (
        <p className="mt-6">
          {wrong.length > 0
            ? '反映できる行がありません。誤りのある行を直して、もう一度読み込んでください。'
            : 'ファイルの内容は、いまの一覧表と同じです。反映するものはありません。'}
        </p>
      )}
    </>
  )
}

function Absent({ rows, numberless }: { rows: readonly KeptRow[]; numberless: boolean }) {
  const shown = rows.slice(0, mostShown)
  return (
    <>
      <Heading level={2}>ファイルにない行</Heading>
      <ul className="list-disc pl-6">
        {shown.map(({ row: { number, name } }) => (
          <li key={number}>
            {number}　{name}
          </li>
        ))}
      </ul>
      <RestOfRows count={rows.length - shown.length} />
      {numberless && (
        <p className="mt-2">
          番号を読み取れない行があるため、ファイルにない行を外すことはできません。番号を直したファイルを読み込むと、外せます。
        </p>
      )}
    </>
  )
}
