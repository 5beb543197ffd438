import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { db } from '@/lib/adapters/db'
import { checkDigit } from '@/lib/domain/check-digit'
import { jstDate } from '@/lib/domain/date/jst'
import { filePaperNotice } from '@/lib/usecases/file-paper-notice'
import { startPaperNotice } from '@/lib/usecases/start-paper-notice'
import { storeDocument } from '@/lib/usecases/store-document'
import { ensureFacility } from './facilities'
import { actOf, rest } from './notice-path'
import { demoStaff, ensureStaff } from './staff'

const body = '0627985'

const insurer = {
  ...{ kind: 'INSURER' as const, prefecture: '27', code: body + checkDigit(body) },
  ...{ name: '見本印刷健康保険組合', nameKana: 'ミホンインサツケンコウホケンクミアイ' },
  ...{ postalCode: '5300001', address: '大阪市北区梅田９－９９－３５', phone: '0600000035' },
}

/** R-INS-11: one notice that came by post today, with its scan, typed by a clerk. */
export async function makeDemoPaper(now: Date): Promise<void> {
  if ((await db.notice.count({ where: { onPaper: true } })) > 0) return
  await ensureFacility(insurer)
  const clerk = await ensureStaff(demoStaff.clerk, now)
  const file = join(process.cwd(), 'e2e/scenarios/specimen-notice.pdf')
  const outcome = await storeDocument({ field: 'scan', fileName: '導入届.pdf', body: createReadStream(file) })
  if ('problem' in outcome) throw new Error(outcome.problem.message)
  const arrival = { kind: 'INTRODUCTION' as const, arrivedOn: jstDate(now), insurerNumber: insurer.code }
  const { document } = outcome
  const { id } = await startPaperNotice(actOf(clerk, 'notice.start', now), { arrival, document })
  const { version } = await db.notice.findUniqueOrThrow({ where: { id } })
  const { name, nameKana, postalCode, phone } = insurer
  const address = '大阪府大阪市北区梅田9-99-35'
  await filePaperNotice(actOf(clerk, 'notice.enter-paper', now), {
    ...{ id, version },
    answers: {
      ...{ ...rest, name, nameKana, postalCode, phone, address, filerAddress: address },
      ...{ addressKana: 'オオサカフオオサカシキタクウメダ9-99-35', filedOn: jstDate(now) },
      insurerNumber: insurer.code,
    },
  })
}
