import type { ReactNode } from 'react'
import { classes } from './classes'
import { controlClass, Field, type FieldWords, wiring } from './field'

/** The browser's own control: works without scripts and with every assistive technology. */
export function FileInput({
  accept,
  multiple,
  kept,
  ...words
}: FieldWords & {
  accept?: string
  multiple?: boolean
  /** What was uploaded before and is still there. */
  kept?: ReactNode
}) {
  return (
    <Field {...words}>
      {kept}
      <input
        {...wiring(words)}
        type="file"
        accept={accept}
        multiple={multiple}
        className={classes(
          controlClass,
          'w-full max-w-144 file:mr-4 file:min-h-10 file:cursor-pointer file:rounded-8 file:border file:border-solid file:border-key-900 file:bg-white file:px-4 file:text-key-900',
        )}
      />
    </Field>
  )
}
