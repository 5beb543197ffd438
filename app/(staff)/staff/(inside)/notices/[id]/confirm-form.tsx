'use client'

import { useActionState } from 'react'
import { confirm } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  id: string
  version: number
  /** A colleague is at it: no button, and what was said of the last press stays. */
  barred: boolean
  /** The list that is gone on with afterwards. */
  list?: string
}

/** 確認 is one click, since it can be undone and sent back. It counts for the version on the screen. */
export function ConfirmForm({ id, version, barred, list }: Props) {
  const [state, submit] = useActionState(confirm, emptyFormState)
  // Without scripts the page has come anew by now, with the version of now.
  const seen = state.values.version ?? version
  return (
    <form action={submit} className="flex flex-col items-start gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {list && <input type="hidden" name="list" value={list} />}
      {state.problems.map(({ message }) => (
        <div key={message} role="alert" className="w-full rounded-8 border-4 border-error-1 p-4">
          <p>{message}</p>
          <TextLink href={noticeAddress(id, list, { seen: String(seen) })}>
            変わったことと最新の内容を確認する
          </TextLink>
        </div>
      ))}
      {!barred && <Button>確認する</Button>}
    </form>
  )
}
