import { type RefObject, type SubmitEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { sessionEndedEvent } from '@/components/layout/session-ended'
import { Autosaver, type SavingNow } from './autosaver'
import { cutOff, sendAnswers } from './send-answers'

type Options = {
  version: number
  said: string
  /** What the page was opened with lies nowhere but here: it was typed before the sign-in ran out. */
  unsaved: boolean
  /** Where it is saved; without it, where the form itself is sent to. */
  to?: string
}

type Form = RefObject<HTMLFormElement | null>

export type Saving = {
  saver: Autosaver
  now: SavingNow
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

/** R-APP-6: saves the form while it is being filled in, and holds nothing back when it is sent or left. */
export function useAutosave(form: Form, { version, said, unsaved, to }: Options): Saving {
  const [saver] = useState(
    () =>
      new Autosaver(version, said, {
        send: () => (form.current ? sendAnswers(form.current, to) : Promise.resolve({ failed: cutOff })),
        later(work, milliseconds) {
          const timer = setTimeout(work, milliseconds)
          return () => clearTimeout(timer)
        },
        onEnded: () => window.dispatchEvent(new Event(sessionEndedEvent)),
      }),
  )
  const now = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot)
  useEffect(() => {
    if (unsaved) saver.changed()
    return watchPage(saver, form.current)
  }, [saver, form, unsaved])
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => holdUntilSaved(saver, event)
  return { saver, now, onSubmit }
}

/** The line coming back, the page going away, and the version that goes with whatever is sent. */
function watchPage(saver: Autosaver, form: HTMLFormElement | null): () => void {
  const end = new AbortController()
  const { signal } = end
  const save = () => void saver.save()
  window.addEventListener('online', save, { signal })
  document.addEventListener('visibilitychange', () => document.hidden && save(), { signal })
  window.addEventListener('beforeunload', (event) => saver.hasUnsaved() && event.preventDefault(), { signal })
  form?.addEventListener(
    'formdata',
    ({ formData }) => formData.set('version', String(saver.snapshot().version)),
    { signal },
  )
  return () => {
    end.abort()
    saver.stop()
  }
}

/** A saving under way and the form itself must not meet: they would tell each other of a conflict. */
function holdUntilSaved(saver: Autosaver, event: SubmitEvent<HTMLFormElement>): void {
  if (event.defaultPrevented) return
  const { currentTarget: form } = event
  const { submitter } = event.nativeEvent as globalThis.SubmitEvent
  const running = saver.stop()
  if (running) {
    event.preventDefault()
    void running.then(() => form.requestSubmit(submitter))
  } else if (!navigator.onLine) {
    event.preventDefault()
    saver.changed()
    void saver.save()
  } else {
    saver.savedElsewhere(saver.snapshot().version)
  }
}
