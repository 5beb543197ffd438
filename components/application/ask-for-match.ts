import type { AccountMatch } from '@/lib/domain/application/account-match'

type Answer = AccountMatch | { failed: string }

const cutOff =
  '通信が切れたため、照合できませんでした。通信の状態を確認して、もう一度「施設の確認」を押してください。'

/** Sends the form as its button would, but for an answer instead of a page. Files go their own way. */
export async function askForMatch(form: HTMLFormElement): Promise<Answer> {
  const body = new FormData(form)
  body.delete('notice')
  body.set('do', 'verify')
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
    const answer = await response.json()
    return 'outcome' in answer ? answer : { failed: answer.detail || cutOff }
  } catch {
    return { failed: cutOff }
  }
}
