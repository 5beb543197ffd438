import { z } from 'zod'

const chooseAssociation = '委任する保険者団体を選んでください。'
const chooseInsurer = '委任する保険者を選んでください。'

function rowId(message: string) {
  return z
    .string(message)
    .regex(/^[1-9]\d{0,8}$/, message)
    .transform(Number)
}

export const grantSchema = z.object({ association: rowId(chooseAssociation), insurer: rowId(chooseInsurer) })

export const mandateIdSchema = z.object({ id: rowId('取り消す委任を、一覧から選び直してください。') })
