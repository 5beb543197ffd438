import { useState } from 'react'
import type { Autosaver } from '@/components/autosave/autosaver'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { accountMatchProblem, matchedSentence } from '@/lib/domain/application/account-match'
import { accountNumberKey } from '@/lib/domain/facility/account-number'
import { askForMatch } from './ask-for-match'

type Props = {
  value?: string
  problem?: string
  matched: boolean
  onMatched: (typed: string) => void
  saver: Autosaver
}

const support =
  '診療報酬・健診等費用の請求に使用している銀行口座の口座番号を、7桁以内の数字で入力し、「施設の確認」を押してください。'

/**
 * ① 口座番号 with its button (R-VER-1). Without scripts the button sends the form and the answer comes with the page;
 * with them it is asked for and shown in place.
 */
export function AccountMatchField({ value, problem: given, matched, onMatched, saver }: Props) {
  const [said, setSaid] = useState<{ problem?: string; waiting?: true } | null>(null)
  const problem = matched ? undefined : said ? said.problem : given
  async function verify(form: HTMLFormElement): Promise<void> {
    setSaid({ waiting: true })
    const typed = String(new FormData(form).get('accountNumber') ?? '')
    await saver.stop()
    const answer = await askForMatch(form)
    if ('outcome' in answer) saver.savedElsewhere(answer.version)
    else saver.changed()
    if ('outcome' in answer && answer.outcome === 'MATCHED') onMatched(typed)
    setSaid({ problem: 'outcome' in answer ? accountMatchProblem(answer, typed) : answer.failed })
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <TextInput
        name="accountNumber"
        label="口座番号"
        value={value}
        problem={problem}
        required
        width="short"
        inputMode="numeric"
        autoComplete="off"
        support={support}
      />
      <Button
        name="do"
        value="verify"
        variant="secondary"
        size="medium"
        onClick={(event) => {
          const { form } = event.currentTarget
          if (!form) return
          event.preventDefault()
          if (!said?.waiting) void verify(form)
        }}
      >
        施設の確認
      </Button>
      <p role="status" className={matched || said?.waiting ? 'min-h-7 text-std-17B-170' : 'sr-only'}>
        {matched ? matchedSentence : said?.waiting ? '照合しています。' : said?.problem}
      </p>
    </div>
  )
}

/** What was typed when it matched; other digits are another number, another way of writing them is not. */
export function isSameNumber(matchedFor: string | null, typed: string | undefined): boolean {
  return matchedFor !== null && accountNumberKey(matchedFor) === accountNumberKey(typed ?? '')
}
