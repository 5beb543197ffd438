'use client'

import { correct } from '@/app/(insurer)/notices/bulk/actions'
import { ActionPage } from '@/components/layout/action-page'
import { NoticeInput } from '@/components/notice/notice-inputs'
import { noticeSections } from '@/components/notice/sections'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Heading } from '@/components/ui/heading'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { FormState } from '@/lib/domain/problem'

type Props = {
  title: string
  kind: NoticeKind
  id: string
  line: number
  start: FormState
  /** What was mended while the file was read. */
  mended: readonly string[]
}

/** A row of the file as the form of one notice; who acts for the 代表者 is the association and is not asked. */
export function RowForm({ title, kind, id, line, start, mended }: Props) {
  return (
    <ActionPage
      action={correct}
      start={start}
      title={title}
      intro={<Intro mended={mended} />}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <div className="flex flex-col gap-8">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="line" value={line} />
          {noticeSections[kind].map(({ title: heading, fields }) => (
            <section key={heading} aria-label={heading} className="flex flex-col gap-6">
              <Heading level={2}>{heading}</Heading>
              {fields
                .filter((name) => name !== 'filerIs')
                .map((name) => (
                  <NoticeInput key={name} name={name} field={fieldsOf(state)} />
                ))}
            </section>
          ))}
          <div>
            <Button>この行を直す</Button>
          </div>
        </div>
      )}
    </ActionPage>
  )
}

function Intro({ mended }: { mended: readonly string[] }) {
  return (
    <>
      <p className="mb-4">
        ファイルの1行の内容です。ここで直した内容は、この行だけに反映されます。まだ提出はしません。
      </p>
      {mended.length > 0 && (
        <ul className="mb-4 list-disc pl-6">
          {mended.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
