import { type FormEvent, useLayoutEffect, useRef } from 'react'

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * R-ALL-1: what is typed while an answer is under way stays. React resets a form to the answer's values when they come;
 * a slow line gives time to mend the next field, and that was lost.
 */
export function useKeptTyping(answer: unknown) {
  const typed = useRef(new Map<Input, { value: string } | { checked: boolean }>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the reset, which comes with each answer
  useLayoutEffect(() => {
    for (const [input, kept] of typed.current) Object.assign(input, kept)
    typed.current.clear()
  }, [answer])
  return {
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      if (target instanceof HTMLInputElement && target.type === 'file') return
      if (isTick(target)) typed.current.set(target, { checked: target.checked })
      else typed.current.set(target as Input, { value: (target as Input).value })
    },
    onSubmit: () => typed.current.clear(),
  }
}

function isTick(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)
}
