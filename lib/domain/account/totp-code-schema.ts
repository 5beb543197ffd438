import { z } from 'zod'
import { normaliseDigits } from '@/lib/domain/text/digits'

const wanted = '認証アプリに表示されている6桁の数字を入力してください。'

/** R-CLK-9; R-REG-9: spaces and full-width digits are taken off, not refused. */
export const totpCodeSchema = z
  .string(wanted)
  .max(100, wanted)
  .transform(normaliseDigits)
  .pipe(z.string().regex(/^\d{6}$/, wanted))
