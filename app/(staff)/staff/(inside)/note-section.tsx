import type { FormDeed } from '@/components/layout/button-form'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { CaseNote } from '@/lib/queries/desk'
import { NoteForm } from './note-form'

type Props = {
  id: string
  /** The list that the case was opened from. */
  list?: string
  notes: readonly CaseNote[]
  deed: FormDeed
  mayWrite: boolean
  done?: string
}

/** 内部メモ: for the staff only; who wrote it and when stands at each (R-CLK-4). */
export function NoteSection({ id, list, notes, deed, mayWrite, done }: Props) {
  return (
    <section id="notes">
      <Heading level={2}>内部メモ（職員だけが見られます）</Heading>
      {done === 'note' && <NotificationBanner title="内部メモを残しました。" tone="success" live />}
      {notes.length === 0 && <p className="mb-4">内部メモはありません。</p>}
      <ul className="mb-6 flex flex-col gap-4">
        {notes.map(({ id: noteId, at, authorName, body }) => (
          <li key={noteId} className="border-l-8 border-solid-gray-420 py-2 pl-4">
            <p className="text-solid-gray-700">
              <time dateTime={at.toISOString()}>{formatInstant(at)}</time>　{authorName}
            </p>
            <p className="whitespace-pre-wrap break-words">{body}</p>
          </li>
        ))}
      </ul>
      {mayWrite && <NoteForm id={id} list={list} deed={deed} />}
    </section>
  )
}
