import { ErrorFocus } from './error-focus'
import { firstPerField } from './field-state'
import { linkClass } from './text-link'

type Problem = { field: string; message: string }

/** First in <main>. Nothing while there is nothing to mend. Problems of no one field (`field: ''`) have no link. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const shown = firstPerField(problems)
  return (
    <div
      role="alert"
      id="error-summary"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts this is what brings the reader to what went wrong
      autoFocus
      className="mb-8 scroll-mt-4 rounded-8 border-4 border-error-1 bg-white p-4 md:p-6"
    >
      <ErrorFocus problems={problems} />
      <h2 className="text-std-20B-160 text-error-2">入力内容に誤りがあります（{shown.length}件）</h2>
      <ul className="mt-3 flex list-disc flex-col gap-2 pl-6">
        {shown.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a href={`#${field}`} className={linkClass}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
