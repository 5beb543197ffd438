'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonClass } from './button'
import { classes } from './classes'
import { controlClass, Field, type FieldWords, wiring } from './field'
import { HiddenText } from './hidden-text'

/** Never filled in again by the server, pasting works, and managers know it by `autoComplete`. */
export function PasswordInput({
  autoComplete,
  ...words
}: FieldWords & { autoComplete: 'new-password' | 'current-password' }) {
  const [shown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  // Sent as a password whatever is shown, so that no browser remembers it as plain text.
  useEffect(() => {
    const form = input.current?.form
    const hide = () => setShown(false)
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])

  return (
    <Field {...words}>
      <div className="flex w-full max-w-144 flex-wrap items-center gap-2">
        <input
          {...wiring(words)}
          ref={input}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className={classes(controlClass, 'min-h-14 min-w-48 flex-1')}
        />
        <button
          type="button"
          aria-controls={words.name}
          className={classes(buttonClass({ variant: 'secondary', size: 'medium' }), 'needs-script')}
          onClick={() => setShown(!shown)}
        >
          {shown ? '隠す' : '表示する'}
          <HiddenText>（{words.label}）</HiddenText>
        </button>
        <span role="status" className="sr-only">
          {shown ? '入力した文字を表示しています。' : ''}
        </span>
      </div>
    </Field>
  )
}
