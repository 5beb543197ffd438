import type { ComponentProps } from 'react'
import { classes } from './classes'
import { controlClass, Field, type FieldProps, type FieldWidth, fieldWidths, wiring } from './field'

type Hints = Pick<
  ComponentProps<'input'>,
  'autoComplete' | 'inputMode' | 'spellCheck' | 'autoCapitalize' | 'lang' | 'form'
>

/** Uncontrolled, so that text typed before the scripts are there, and half-finished kana, stay as typed. */
export function TextInput({
  width = 'long',
  type = 'text',
  ...props
}: FieldProps & Hints & { width?: FieldWidth; type?: 'text' | 'email' | 'tel' | 'search' }) {
  const { label, value, problem, support, required, name, ...hints } = props
  return (
    <Field {...{ name, label, problem, support, required }}>
      <input
        {...hints}
        {...wiring(props)}
        type={type}
        defaultValue={value}
        className={classes(controlClass, 'min-h-14', fieldWidths[width])}
      />
    </Field>
  )
}
