'use client'

import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { ActionPage } from '@/components/layout/action-page'
import type { FormState } from '@/lib/domain/problem'
import { SaveStatus } from './save-status'
import { useAutosave } from './use-autosave'

export type PageSaving = {
  /** The route that takes what was typed while it is being typed. */
  to: string
  /** The version that the form begins with. */
  version: number
  said: string
}

type Props = Omit<ComponentProps<typeof ActionPage>, 'form'> & { saving: PageSaving }

/** ActionPage for a form that is saved while it is being filled in (R-APP-6); its buttons go on sending it whole. */
export function AutosavedPage({ saving: { to, version, said }, start, children, ...page }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { saver, now, onSubmit } = useAutosave(form, { version, said, unsaved: false, to })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the scripts were there
  useEffect(() => {
    if (form.current && isChanged(start.values, form.current)) saver.changed()
  }, [])
  const inside = (state: FormState): ReactNode => (
    <>
      <input type="hidden" name="version" value={now.version} />
      {children(state)}
      <SaveStatus now={now} />
    </>
  )
  return (
    <ActionPage {...page} start={start} form={{ ref: form, onInput: () => saver.changed(), onSubmit }}>
      {inside}
    </ActionPage>
  )
}

/** Which of the inputs does not hold what the server wrote into it. */
function isChanged(before: FormState['values'], form: HTMLFormElement): boolean {
  return [...new FormData(form)].some(
    ([name, value]) =>
      !(form.elements.namedItem(name) as HTMLInputElement | null)?.matches?.('[type=hidden]') &&
      typeof value === 'string' &&
      (before[name] ?? '') !== value,
  )
}
