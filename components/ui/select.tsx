import { classes } from './classes'
import { controlClass, Field, type FieldProps, type FieldWidth, fieldWidths, wiring } from './field'
import { Icon } from './icon'

export type Choice = { value: string; label: string }

type SelectProps = FieldProps & {
  choices: readonly Choice[]
  /** The first, empty choice; null leaves it out. */
  empty?: string | null
  width?: FieldWidth
  autoComplete?: string
}

export function Select({
  value,
  choices,
  empty = '選択してください',
  width = 'medium',
  autoComplete,
  ...words
}: SelectProps) {
  return (
    <Field {...words}>
      <div className={classes('relative', fieldWidths[width])}>
        {/* React resets a form after its action but not a select's initial choice: a new key makes it anew. */}
        <select
          key={value ?? ''}
          {...wiring(words)}
          autoComplete={autoComplete}
          defaultValue={value ?? ''}
          className={classes(controlClass, 'min-h-14 w-full appearance-none pr-12')}
        >
          {empty !== null && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center">
          <Icon name="down" />
        </span>
      </div>
    </Field>
  )
}
