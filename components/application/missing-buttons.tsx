import { buttonClass } from '@/components/ui/button'

export type Missing = { field: string; label: string }

/**
 * R-APP-5: the required items still missing stand as buttons under 「送信」; each leads to its field. Without scripts
 * the button saves and comes back to the field.
 */
export function MissingButtons({ items }: { items: readonly Missing[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="missing-heading" className="mt-6">
      <h2 id="missing-heading" className="mb-3 text-std-17B-170">
        入力が必要な項目（{items.length}件）
      </h2>
      <ul className="flex flex-wrap gap-3">
        {items.map(({ field, label }) => (
          <li key={field}>
            <button
              type="submit"
              name="do"
              value={`goto:${field}`}
              className={buttonClass({ variant: 'secondary', size: 'medium' })}
              onClick={(event) => lead(event, field)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function lead(event: { preventDefault(): void }, field: string): void {
  const control = document.getElementById(field)
  if (!control) return
  event.preventDefault()
  control.focus()
  control.scrollIntoView({ block: 'center' })
}
