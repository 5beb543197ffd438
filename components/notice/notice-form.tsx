'use client'

import type { ReactNode } from 'react'
import { AutosavedPage } from '@/components/autosave/autosaved-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import type { NoticeField } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { FieldRequest } from '@/lib/domain/notice/requests'
import type { FormState } from '@/lib/domain/problem'
import { NoticeInput } from './notice-inputs'
import { noticeSections } from './sections'
import { useKanaProposal } from './use-kana-proposal'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  intro: ReactNode
  kind: NoticeKind
  id: string
  version: number
  /** When it was last saved, in words. */
  said: string
  start: FormState
  /** After a return: what a clerk wants mended, and the fields that are open for it. */
  correction?: { requests: readonly FieldRequest[]; open: readonly NoticeField[] }
}

/** 導入届 or 廃止届 in the order of the paper form; after a return only what was asked for (R-INS-15). */
export function NoticeForm({ action, title, intro, kind, id, version, said, start, correction }: Props) {
  const kana = useKanaProposal()
  return (
    <AutosavedPage
      {...{ action, start, title, intro }}
      saving={{ to: `/notices/${id}/answers`, version, said }}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <div {...kana} className="flex flex-col gap-8">
          <input type="hidden" name="id" value={id} />
          {openSections(kind, correction?.open).map(({ title: heading, fields }) => (
            <section key={heading} aria-label={heading} className="flex flex-col gap-6">
              <Heading level={2}>{heading}</Heading>
              {fields.map((name) => (
                <Asked key={name} request={correction?.requests.find((one) => one.field === name)}>
                  <NoticeInput name={name} field={fieldsOf(state)} />
                </Asked>
              ))}
            </section>
          ))}
          <Buttons correction={Boolean(correction)} />
        </div>
      )}
    </AutosavedPage>
  )
}

function openSections(kind: NoticeKind, open?: readonly NoticeField[]) {
  return noticeSections[kind]
    .map(({ title, fields }) => ({
      title,
      fields: open ? fields.filter((name) => open.includes(name)) : fields,
    }))
    .filter(({ fields }) => fields.length > 0)
}

function Asked({ request, children }: { request?: FieldRequest; children: ReactNode }) {
  if (!request) return children
  return (
    <div>
      <InsetText>
        <p>
          <strong>支払基金からの依頼：</strong>
          {request.message}
        </p>
      </InsetText>
      {children}
    </div>
  )
}

function Buttons({ correction }: { correction: boolean }) {
  return (
    <div className="mt-4 flex flex-wrap gap-4">
      <Button name="do" value="next">
        次へ進む
      </Button>
      <Button name="do" value="save" variant="secondary">
        {correction ? '直しかけの内容を保存する' : '下書きを保存する'}
      </Button>
    </div>
  )
}
