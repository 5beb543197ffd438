import { z } from 'zod'
import { isDeviceNumber } from '@/lib/domain/device/device-number'
import { deviceNameMaxLength } from '@/lib/domain/device/registration-schema'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { nameProblem, trimName } from '@/lib/domain/text/name'

export const stopReasonMaxLength = 200
export const endReasonMaxLength = 500

const number = z.string().refine(isDeviceNumber)

export const deviceSchema = z.object({ number })

/** R-DEV-3: what the facility calls a device, and where it stands, e.g. 巡回健診バス 1号車. */
export const deviceFactsSchema = z.object({ number, name: line('端末の名称'), place: line('設置場所') })

/** The reason for a stop is the facility's own note: it may stay empty. */
export const deviceStopSchema = z.object({
  number,
  reason: reason('停止する理由', stopReasonMaxLength, true),
})

/** R-APP-11: 利用中止 of applications, each with the version that the person saw. */
export const endOfUseSchema = z.object({
  what: z.string().max(100),
  seen: z.string().transform((text, context) => readSeen(text) ?? refuse(context)),
  reason: reason('利用を中止する理由', endReasonMaxLength, false),
})

function line(label: string) {
  const rule = { label, max: deviceNameMaxLength, optional: true }
  return z
    .string()
    .superRefine((text, context) => {
      const message = nameProblem(text, rule)
      if (message) context.addIssue({ code: 'custom', message })
    })
    .transform((text) => trimName(text) || null)
}

function reason(label: string, max: number, optional: boolean) {
  return z.string().superRefine((text, context) => {
    const empty = text.trim() === '' && !optional
    const message = empty ? `${label}を入力してください。` : freeTextProblem(text, { label, max })
    if (message) context.addIssue({ code: 'custom', message })
  })
}

export type SeenVersion = { id: string; version: number }

/** As a form carries it: `id:version id:version`. */
export function formatSeen(seen: readonly SeenVersion[]): string {
  return seen.map(({ id, version }) => `${id}:${version}`).join(' ')
}

function readSeen(text: string): SeenVersion[] | undefined {
  const parts = text.split(' ').map((part) => /^([0-9a-f-]{36}):(\d{1,9})$/.exec(part))
  if (parts.some((part) => part === null)) return undefined
  return parts.map((part) => ({ id: part?.[1] ?? '', version: Number(part?.[2]) }))
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: '画面を読み込み直して、もう一度操作してください。' })
  return z.NEVER
}
