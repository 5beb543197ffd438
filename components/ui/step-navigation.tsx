import { HiddenText } from './hidden-text'
import { Icon } from './icon'

/** Where the reader is in a form of several pages. `current` counts from 1. */
export function StepNavigation({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <div className="mb-8">
      <HiddenText>
        全{steps.length}ステップ中、{current}ステップ目です。
      </HiddenText>
      <ol className="flex flex-wrap gap-x-6 gap-y-2">
        {steps.map((step, index) => {
          const number = index + 1
          const done = number < current
          return (
            <li
              key={step}
              aria-current={number === current ? 'step' : undefined}
              className="group flex gap-2"
            >
              <span
                aria-hidden="true"
                className="flex size-7 shrink-0 items-center justify-center rounded-full border border-solid-gray-600 text-dns-16B-120 group-aria-[current=step]:border-key-900 group-aria-[current=step]:bg-key-900 group-aria-[current=step]:text-white"
              >
                {done ? <Icon name="check" small /> : number}
              </span>
              <span className="group-aria-[current=step]:font-700">
                {step}
                {done && <HiddenText>（完了）</HiddenText>}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
