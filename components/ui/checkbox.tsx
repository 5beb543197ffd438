import { ErrorText, type FieldProps, RequiredBadge, SupportText, wiring } from './field'

/** Sends `on` when ticked, nothing otherwise; `value` is what the form sent last. */
export function Checkbox({ value, ...words }: FieldProps) {
  const { name, label, problem, support, required } = words
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <SupportText name={name}>{support}</SupportText>
      <div className="flex items-start gap-3">
        <input
          {...wiring(words)}
          type="checkbox"
          value="on"
          defaultChecked={value === 'on'}
          className="mt-0.5 size-6 shrink-0 accent-key-900 aria-invalid:outline-2 aria-invalid:outline-error-1"
        />
        <div className="flex flex-wrap items-center gap-x-2">
          <label htmlFor={name} className="text-std-16N-170">
            {label}
          </label>
          {required && <RequiredBadge />}
        </div>
      </div>
      <ErrorText name={name} problem={problem} />
    </div>
  )
}
