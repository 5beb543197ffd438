import { applicants } from '@/app/require-viewer'
import { drawReceipt } from '@/lib/adapters/pdf/receipt'
import { scanSentence } from '@/lib/domain/application/scan-result'
import { shownAnswers } from '@/lib/domain/application/shown-answers'
import { whatComesNext } from '@/lib/domain/application/what-comes-next'
import { formatInstant } from '@/lib/domain/date/wareki'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { portalLabels, portalOf } from '@/lib/domain/facility/kind'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readReceipt } from '@/lib/usecases/read-receipt'

/** 受付票 (R-APP-7): what was received, when, and every file with its size, SHA-256 and scan result. */
export const GET = handler({
  role: applicants,
  audit: 'application.receipt',
  async run({ params, viewer, act }) {
    const application = await readReceipt(act, viewer, params.id ?? '')
    const { facility, answers, uploads, receiptNumber, submittedAt, applicantName } = application
    const pdf = await drawReceipt({
      receiptNumber,
      receivedAt: formatInstant(submittedAt),
      portalName: portalLabels[portalOf(facility.kind)],
      facilityName: facility.name,
      institutionCode: formatInstitutionNumber(facility.kind, facility.prefecture, facility.code),
      applicantName,
      answers: shownAnswers(answers, facility.kind).map(({ label, value }) => ({ label, value })),
      files: uploads.map(({ fileName, size, sha256, scanResult }) => ({
        name: fileName,
        size: Number(size),
        sha256: sha256 ?? '',
        scanResult: scanSentence(scanResult),
      })),
      next: whatComesNext('SUBMITTED'),
    })
    return pdfResponse(pdf, `受付票_${receiptNumber}.pdf`)
  },
})
