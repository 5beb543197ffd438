import type { ReactNode } from 'react'
import { ErrorText, type FieldProps, RequiredBadge, SupportText, wiring } from './field'

export type RadioChoice = {
  value: string
  label: string
  support?: ReactNode
  /** Shown under the choice while it is the chosen one, by style sheet alone. */
  more?: ReactNode
}

/** The first choice has the id `name`, so that the error summary leads to it. */
export function RadioGroup({ value, choices, ...words }: FieldProps & { choices: readonly RadioChoice[] }) {
  const { name, label, problem, support, required } = words
  const { 'aria-describedby': describedBy } = wiring(words)
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      aria-describedby={describedBy}
      aria-required={required || undefined}
      aria-invalid={problem ? true : undefined}
      className="flex w-full flex-col gap-2"
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <span id={`${name}-label`} className="text-std-17B-170">
          {label}
        </span>
        {required && <RequiredBadge />}
      </div>
      <SupportText name={name}>{support}</SupportText>
      {choices.map((choice, index) => (
        <Radio
          key={choice.value}
          {...choice}
          id={index === 0 ? name : `${name}-${choice.value}`}
          name={name}
          checked={value === choice.value}
        />
      ))}
      <ErrorText name={name} problem={problem} />
    </div>
  )
}

function Radio({ id, name, value, label, support, more, checked }: RadioChoice & RadioWiring) {
  return (
    <div className="group">
      <div className="flex items-start gap-3 py-2">
        <input
          type="radio"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={support ? `${id}-hint` : undefined}
          className="mt-0.5 size-6 shrink-0 accent-key-900"
        />
        <div>
          <label htmlFor={id} className="text-std-16N-170">
            {label}
          </label>
          {support && (
            <div id={`${id}-hint`} className="text-std-16N-170 text-solid-gray-700">
              {support}
            </div>
          )}
        </div>
      </div>
      {more && (
        <div className="mt-1 mb-2 ml-3 hidden border-l-4 border-solid-gray-420 pl-6 group-has-checked:block">
          {more}
        </div>
      )}
    </div>
  )
}

type RadioWiring = { id: string; name: string; checked: boolean }
