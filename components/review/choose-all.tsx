'use client'

import { Button } from '@/components/ui/button'

/** Ticks every box of the form it stands in; without scripts each box is ticked by hand. */
export function ChooseAll({ what = '届出' }: { what?: string }) {
  return (
    <span className="needs-script">
      <Button
        type="button"
        variant="tertiary"
        size="medium"
        onClick={({ currentTarget }) => tickAll(currentTarget)}
      >
        {`このページの${what}をすべて選ぶ`}
      </Button>
    </span>
  )
}

function tickAll(button: HTMLButtonElement): void {
  for (const box of button.form?.querySelectorAll<HTMLInputElement>('input[name^="chosen"]') ?? []) {
    box.checked = true
  }
}
