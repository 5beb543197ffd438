import { z } from 'zod'
import { isActivationCode, normaliseActivationCode } from '@/lib/domain/device/activation-code'
import { isDeviceNumber, normaliseDeviceNumber } from '@/lib/domain/device/device-number'
import { isInstitutionNumber, normaliseInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { nameProblem, trimName } from '@/lib/domain/text/name'

export const deviceNameMaxLength = 50

/** What each field of POST /api/v1/devices has to be: the schema speaks Japanese, the answer carries both. */
export const deviceRegistrationSentences = {
  institutionCode: {
    ja: '機関コードは、設定情報に記載された10桁の数字（施術所は登録記号番号）で入力してください。',
    en: 'institutionCode must be the 10 digits (or the registration symbol) shown in the settings document.',
  },
  id: {
    ja: 'IDは、Wと7桁の数字で入力してください（例：W0000001）。',
    en: 'id must be W followed by 7 digits, e.g. W0000001.',
  },
  activationCode: {
    ja: 'アクティベーションコードは、設定情報に記載された16文字の英数字で入力してください。0、O、1、Iは使われていません。',
    en: 'activationCode must be the 16 letters and digits shown in the settings document; 0, O, 1 and I never occur.',
  },
  publicKey: {
    ja: 'publicKeyには、公開鍵だけを含むJWK（EC P-256またはOKP Ed25519）を指定してください。',
    en: 'publicKey must be a public JWK: EC with P-256, or OKP with Ed25519, without the private part.',
  },
  name: {
    ja: `端末の名称は${deviceNameMaxLength}文字以内で入力してください。絵文字や改行は使えません。`,
    en: `name must have at most ${deviceNameMaxLength} characters, without emoji or line ends.`,
  },
} as const

type Code = 'institutionCode' | 'id' | 'activationCode'

function code(field: Code, normalise: (typed: string) => string, isRight: (text: string) => boolean) {
  const { ja } = deviceRegistrationSentences[field]
  return z.string(ja).max(100, ja).transform(normalise).refine(isRight, ja)
}

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** A private part (`d`) is not dropped but refused: the device must not send its secret to anybody. */
const noSecret = { d: z.undefined().optional() }

const publicJwk = z.union([
  z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate, ...noSecret }),
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate, ...noSecret }),
])

/** One sentence for the key as a whole: which member of a JWK is wrong helps nobody on a device. */
const publicKey = z.unknown().transform((typed, context) => {
  const key = publicJwk.safeParse(typed)
  if (key.success) return key.data
  context.addIssue({ code: 'custom', message: deviceRegistrationSentences.publicKey.ja })
  return z.NEVER
})

const name = z
  .string(deviceRegistrationSentences.name.ja)
  .refine(
    (text) => nameProblem(text, { label: '名称', max: deviceNameMaxLength, optional: true }) === undefined,
    deviceRegistrationSentences.name.ja,
  )
  .transform((text) => trimName(text) || undefined)

/** POST /api/v1/devices (R-DEV-1): 422 when this refuses; whether the three belong together is answered by 401. */
export const deviceRegistrationSchema = z.object({
  institutionCode: code('institutionCode', normaliseInstitutionNumber, isInstitutionNumber),
  id: code('id', normaliseDeviceNumber, isDeviceNumber),
  activationCode: code('activationCode', normaliseActivationCode, isActivationCode),
  publicKey,
  name: name.optional(),
})

export type DeviceRegistration = z.output<typeof deviceRegistrationSchema>
