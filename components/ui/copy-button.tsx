'use client'

import { useState } from 'react'
import { buttonClass } from './button'
import { classes } from './classes'
import { HiddenText } from './hidden-text'

/** Only there with scripts; the text beside it can be selected without. */
export function CopyButton({ what, text }: { what: string; text: string }) {
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
  }
  return (
    <>
      <button
        type="button"
        onClick={copy}
        className={classes(buttonClass({ variant: 'secondary', size: 'small' }), 'needs-script')}
      >
        コピー<HiddenText>（{what}）</HiddenText>
      </button>
      <span role="status">{done ? 'コピーしました' : ''}</span>
    </>
  )
}
