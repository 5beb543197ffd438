import { problemsIn } from '@/lib/action'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import { keepPaperForm } from '@/lib/adapters/paper-cookie'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { jstDate } from '@/lib/domain/date/jst'
import { readPaperArrival, scanTypeProblem, scanTypes } from '@/lib/domain/notice/paper-schema'
import type { Problem } from '@/lib/domain/problem'
import { handler } from '@/lib/handler'
import { findInsurer } from '@/lib/queries/find-insurer'
import { startPaperNotice } from '@/lib/usecases/start-paper-notice'
import { type DocumentOutcome, discardDocument, storeDocument } from '@/lib/usecases/store-document'
import type { Act } from '@/lib/usecases/transact'

/** The form of /staff/paper/new with the scan, with and without scripts. */
export const POST = handler({
  role: ['clerk'],
  audit: 'notice.start',
  async run({ request, act }) {
    const form = await readMultipart(request, { onFile: storeDocument })
    const values = Object.fromEntries([...form.fields].map(([name, value]) => [name, String(value)]))
    const outcome = await take(act, values, form.files, form.problems)
    if ('id' in outcome) return seeOther(`/staff/paper/${outcome.id}`)
    for (const file of form.files) if ('document' in file) await discardDocument(file.document)
    await keepPaperForm({ values, problems: outcome.problems })
    return seeOther('/staff/paper/new?again=1')
  },
})

async function take(
  act: Act,
  values: Record<string, string>,
  files: DocumentOutcome[],
  ofForm: Problem[],
): Promise<{ id: string } | { problems: Problem[] }> {
  const insurer = await findInsurer(values.insurerNumber ?? '')
  const read = readPaperArrival(values, jstDate(act.now), insurer?.code ?? null)
  const [file] = files
  const document = file && 'document' in file ? file.document : undefined
  const problems = [...ofForm, ...read.problems, ...problemsOfFile(file)]
  if (!read.arrival || !document || problems.length > 0) return { problems }
  try {
    return await startPaperNotice(act, { arrival: read.arrival, document })
  } catch (error) {
    return { problems: problemsIn(error, act.name) }
  }
}

function problemsOfFile(file: DocumentOutcome | undefined): Problem[] {
  if (!file) return [{ field: 'scan', message: uploadRefusals.NONE_CHOSEN }]
  if ('problem' in file) return [{ ...file.problem, field: 'scan' }]
  const shown = (scanTypes as readonly string[]).includes(file.document.fileType)
  return shown ? [] : [{ field: 'scan', message: scanTypeProblem }]
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
