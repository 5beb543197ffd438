'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import type { FormState } from '@/lib/domain/problem'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The list with its other filters, without the text. */
  address: string
  text: string
  /** How many conditions narrow the list now. */
  set: number
  /** The form of everything else that narrows it, which stands in the address. */
  children: ReactNode
}

/**
 * What a list can be narrowed by, folded away; open where something in it has to be mended. The text is kept on the
 * server; the address gets only the id under which it lies (R-CLK-10).
 */
export function FilterBox({ action, address, text, set, children }: Props) {
  const [state, submit] = useActionState(action, { values: { text }, problems: [] })
  return (
    <Disclosure
      summary={set > 0 ? `絞り込み（${set}件の条件）を変える` : '絞り込み'}
      open={state.problems.length > 0}
    >
      {children}
      <form action={submit} noValidate className="mt-2 flex flex-wrap items-end gap-4">
        <input type="hidden" name="address" value={address} />
        <TextInput
          name="text"
          type="search"
          label="言葉"
          support="受付番号、機関コード、名称やフリガナ、所在地、申請者の氏名の一部（2文字以上）"
          value={state.values.text ?? text}
          problem={state.problems[0]?.message}
        />
        <Button variant="secondary" size="medium">
          言葉で絞り込む
        </Button>
        {text && <TextLink href={address}>言葉の条件を外す</TextLink>}
      </form>
    </Disclosure>
  )
}
