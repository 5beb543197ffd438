import { classes } from './classes'
import { HiddenText } from './hidden-text'

type Line = { is: 'same' | 'removed' | 'added'; text: string }

const looks = {
  same: { sign: '', said: '', look: '' },
  removed: { sign: '−', said: '削除：', look: 'bg-red-50 line-through' },
  added: { sign: '＋', said: '追加：', look: 'bg-green-50 font-700' },
} as const

/** Two versions of a text, line by line; said and signed, never by colour alone. */
export function TextDifference({ lines }: { lines: readonly Line[] }) {
  return (
    <div className="my-3 border border-solid-gray-420">
      {lines.map(({ is, text }, at) => {
        const { sign, said, look } = looks[is]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is
          <p key={at} className={classes('flex min-h-7 px-2', look)}>
            <span aria-hidden="true" className="w-6 shrink-0">
              {sign}
            </span>
            {said && <HiddenText>{said}</HiddenText>}
            <span className="min-w-0 break-words whitespace-pre-wrap">{text}</span>
          </p>
        )
      })}
    </div>
  )
}
