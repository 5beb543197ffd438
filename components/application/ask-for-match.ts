import { answersIn } from '@/components/autosave/send-answers'
import type { AccountMatch } from '@/lib/domain/application/account-match'

/** `version` is that of the draft, which was saved on the way. */
type Answer = (AccountMatch & { version: number }) | { failed: string }

const cutOff =
  '通信が切れたため、照合できませんでした。通信の状態を確認して、もう一度「施設の確認」を押してください。'

/** Sends the form as its button would, but for an answer instead of a page. */
export async function askForMatch(form: HTMLFormElement): Promise<Answer> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: answersIn(form, 'verify'),
      headers: { accept: 'application/json' },
    })
    const answer = await response.json()
    return 'outcome' in answer ? answer : { failed: answer.conflict || answer.detail || cutOff }
  } catch {
    return { failed: cutOff }
  }
}
