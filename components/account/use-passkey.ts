import { useCallback, useState } from 'react'

type Creation = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0]
type Request = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0]

export type PasskeyOptions = { create: Creation } | { get: Request }

/** Null where the person has none. */
type Asked = PasskeyOptions | (() => Promise<PasskeyOptions | null>)

const notKnown =
  'お使いのブラウザーでは、パスキーを使えません。新しいブラウザーを使うか、認証アプリのコードを使ってください。'
const none = 'パスキーが登録されていません。認証アプリのコードを入力してください。'
const stopped = 'パスキーの操作が中止されました。続けるときは、もう一度押してください。'

/** Asks the browser for the passkey's answer; what goes wrong comes as a sentence. */
export function usePasskey(asked: Asked) {
  const [problem, setProblem] = useState('')
  const ask = useCallback(async (): Promise<string | undefined> => {
    setProblem('')
    if (typeof PublicKeyCredential === 'undefined' || !PublicKeyCredential.parseRequestOptionsFromJSON) {
      setProblem(notKnown)
      return undefined
    }
    try {
      const options = typeof asked === 'function' ? await asked() : asked
      if (!options) {
        setProblem(none)
        return undefined
      }
      const credential = await askBrowser(options)
      if (credential instanceof PublicKeyCredential) return JSON.stringify(credential.toJSON())
    } catch {
      // NotAllowedError and its kin: the person said no, or waited too long.
    }
    setProblem(stopped)
    return undefined
  }, [asked])
  return { ask, problem }
}

function askBrowser(options: PasskeyOptions): Promise<Credential | null> {
  if ('create' in options) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options.create)
    return navigator.credentials.create({ publicKey })
  }
  return navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options.get),
  })
}
