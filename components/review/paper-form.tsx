'use client'

import type { ReactNode } from 'react'
import { AutosavedPage } from '@/components/autosave/autosaved-page'
import { NoticeInput } from '@/components/notice/notice-inputs'
import { noticeSections } from '@/components/notice/sections'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Heading } from '@/components/ui/heading'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { FormState } from '@/lib/domain/problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  id: string
  version: number
  /** When it was last saved, in words. */
  said: string
  kind: NoticeKind
  title: string
  intro: ReactNode
  start: FormState
}

/** The boxes in the order of the paper form, as a clerk reads them off the scan (R-INS-11). */
export function PaperForm({ action, id, version, said, kind, title, intro, start }: Props) {
  return (
    <AutosavedPage
      {...{ action, start, title, intro }}
      saving={{ to: `/staff/paper/${id}/answers`, version, said }}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="kind" value={kind} />
          {noticeSections[kind].map(({ title: heading, fields }) => (
            <section key={heading} aria-label={heading} className="flex flex-col gap-6">
              <Heading level={2}>{heading}</Heading>
              {fields.map((name) => (
                <NoticeInput key={name} name={name} field={fieldsOf(state)} />
              ))}
            </section>
          ))}
          <div className="mt-6 flex flex-wrap gap-4">
            <Button name="do" value="file">
              この内容で受け付ける
            </Button>
            <Button name="do" value="save" variant="secondary">
              途中の内容を保存する
            </Button>
          </div>
        </>
      )}
    </AutosavedPage>
  )
}
