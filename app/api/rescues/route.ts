import { problemsIn } from '@/lib/action'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import { keepRescueForm } from '@/lib/adapters/rescue-cookie'
import type { Viewer } from '@/lib/adapters/session'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { rescueSchema } from '@/lib/domain/organisation/rescue-schema'
import type { Problem } from '@/lib/domain/problem'
import { handler } from '@/lib/handler'
import { enterRescue } from '@/lib/usecases/enter-rescue'
import { type DocumentOutcome, discardDocument, storeDocument } from '@/lib/usecases/store-document'
import type { Act } from '@/lib/usecases/transact'

/** The form of /staff/rescues/new with its document, with and without scripts. */
export const POST = handler({
  role: ['clerk', 'supervisor'],
  audit: 'rescue.enter',
  async run({ request, viewer, act }) {
    const form = await readMultipart(request, { onFile: storeDocument })
    const values = typedValues(form.fields)
    const outcome = await enter(act, viewer, { values, files: form.files, problems: form.problems })
    if ('id' in outcome) return seeOther(`/staff/rescues/${outcome.id}?done=enter`)
    for (const file of form.files) if ('document' in file) await discardDocument(file.document)
    await keepRescueForm({ values, problems: outcome.problems })
    return seeOther('/staff/rescues/new?again=1')
  },
})

type Received = { values: Record<string, string>; files: DocumentOutcome[]; problems: Problem[] }

async function enter(
  act: Act,
  viewer: Viewer,
  { values, files, problems: ofForm }: Received,
): Promise<{ id: string } | { problems: Problem[] }> {
  const read = rescueSchema.safeParse(values)
  const [file] = files
  const document = file && 'document' in file ? file.document : undefined
  const problems = [...ofForm, ...problemsOfFile(file)]
  if (!read.success || !document || problems.length > 0) return { problems }
  try {
    return await enterRescue(act, viewer, { rescue: read.data, document })
  } catch (error) {
    return { problems: problemsIn(error, act.name) }
  }
}

function problemsOfFile(file: DocumentOutcome | undefined): Problem[] {
  if (!file) return [{ field: 'document', message: uploadRefusals.NONE_CHOSEN }]
  return 'problem' in file ? [file.problem] : []
}

function typedValues(fields: FormData): Record<string, string> {
  return Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]))
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
