import type { SaveAnswer } from './autosaver'

export const cutOff =
  '通信が切れているため、まだ保存できていません。このまま入力を続けられます。通信が戻ると自動で保存します。この画面は閉じないでください。'

/** The form without its files, for an answer instead of a page. */
export async function sendAnswers(form: HTMLFormElement, to = form.action): Promise<SaveAnswer> {
  try {
    const response = await fetch(to, {
      method: 'POST',
      body: answersIn(form, 'autosave'),
      headers: { accept: 'application/json' },
      // Also while the page is being left.
      keepalive: true,
    })
    return readAnswer(response.status, await response.json())
  } catch {
    return { failed: cutOff }
  }
}

/** Files go their own way (components/upload). */
export function answersIn(form: HTMLFormElement, pressed: string): FormData {
  const body = new FormData(form)
  body.delete('notice')
  body.set('do', pressed)
  return body
}

type Body = { version?: number; at?: string; detail?: string; code?: string; conflict?: string }

export function readAnswer(status: number, { version, at, detail, conflict }: Body): SaveAnswer {
  if (version !== undefined && at !== undefined) return { saved: { version, at } }
  if (conflict) return { conflict }
  if (status === 401) return { ended: `${detail}入力した内容は、ログインすると自動で保存します。` }
  if (status >= 400 && status < 429) return { refused: `保存できませんでした。${detail}` }
  return { failed: detail ? `まだ保存できていません。${detail}自動でもう一度保存します。` : cutOff }
}
