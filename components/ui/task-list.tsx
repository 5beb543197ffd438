import type { ReactNode } from 'react'
import { linkClass } from './text-link'

export type Task = {
  id: string
  label: string
  hint?: ReactNode
  /** None while the task cannot be started yet. */
  href?: string
  /** Words, or a StatusTag where it is the reader's turn. */
  status: ReactNode
  /** Where the reader is in the list. */
  current?: boolean
}

/** Steps in their order; a row that can be started is one link. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="border-t border-solid-gray-420">
      {tasks.map((task, index) => (
        <li
          key={task.id}
          aria-current={task.current ? 'step' : undefined}
          className={`${task.current ? 'bg-key-50 ' : ''}relative flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-solid-gray-420 px-1 py-4 ${task.href ? 'hover:bg-solid-gray-50' : ''}`}
        >
          <div className="flex min-w-0 flex-1 basis-72 gap-2">
            <span aria-hidden="true" className="shrink-0 tabular-nums">
              {index + 1}.
            </span>
            <div>
              {task.href ? (
                <a
                  href={task.href}
                  aria-describedby={`task-${task.id}`}
                  className={`${linkClass} after:absolute after:inset-0`}
                >
                  {task.label}
                </a>
              ) : (
                task.label
              )}
              {task.hint && <div className="text-solid-gray-700">{task.hint}</div>}
            </div>
          </div>
          <div id={`task-${task.id}`} className="pl-6 sm:pl-0">
            {task.status}
          </div>
        </li>
      ))}
    </ol>
  )
}
