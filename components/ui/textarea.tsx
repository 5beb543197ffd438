import { classes } from './classes'
import { controlClass, Field, type FieldProps, wiring } from './field'

export function Textarea({ value, rows = 5, ...words }: FieldProps & { rows?: number }) {
  return (
    <Field {...words}>
      <textarea
        {...wiring(words)}
        rows={rows}
        defaultValue={value}
        className={classes(controlClass, 'w-full max-w-180')}
      />
    </Field>
  )
}
