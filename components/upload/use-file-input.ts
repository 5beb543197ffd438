import { type RefObject, useEffect, useState } from 'react'

type Input = RefObject<HTMLInputElement | null>

/** Takes the files out of the input, so that the form does not send them once more. */
export function takeFiles(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])]
  input.value = ''
  return files
}

/** True once scripts run. Files chosen before that are taken now. */
export function useReady(input: Input, onFiles: (files: File[]) => void): boolean {
  const [ready, setReady] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts begin to run
  useEffect(() => {
    setReady(true)
    if (input.current) onFiles(takeFiles(input.current))
  }, [])
  return ready
}

/**
 * Leaving the page would cut a sending off. A button pressed meanwhile waits, and counts as soon as all files are
 * there; not when one of them failed. True while one waits.
 */
export function useHeldForm(input: Input, busy: boolean, failed: boolean): boolean {
  const [held, setHeld] = useState<SubmitEvent | null>(null)
  useEffect(() => {
    const form = input.current?.form
    if (!busy || !form) return
    const hold = (event: SubmitEvent) => {
      event.preventDefault()
      setHeld(event)
    }
    const ask = (event: Event) => event.preventDefault()
    form.addEventListener('submit', hold)
    window.addEventListener('beforeunload', ask)
    return () => {
      form.removeEventListener('submit', hold)
      window.removeEventListener('beforeunload', ask)
    }
  }, [input, busy])
  useEffect(() => {
    if (busy || !held) return
    setHeld(null)
    if (!failed) input.current?.form?.requestSubmit(held.submitter)
  }, [input, busy, failed, held])
  return held !== null
}
