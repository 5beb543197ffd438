'use client'

import type { ReactNode } from 'react'
import { ActionPage } from '@/components/layout/action-page'
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
  kind: NoticeKind
  title: string
  intro: ReactNode
  start: FormState
}

/** The boxes in the order of the paper form, as a clerk reads them off the scan (R-INS-11). */
export function PaperForm({ action, id, version, kind, title, intro, start }: Props) {
  return (
    <ActionPage action={action} start={start} title={title} intro={intro} className="flex flex-col gap-4">
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="kind" value={kind} />
          {noticeSections[kind].map(({ title: heading, fields }) => (
            <section key={heading} aria-label={heading} className="flex flex-col gap-6">
              <Heading level={2}>{heading}</Heading>
              {fields.map((name) => (
                <NoticeInput key={name} name={name} field={fieldsOf(state)} />
              ))}
            </section>
          ))}
          <div className="mt-6">
            <Button>この内容で受け付ける</Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
