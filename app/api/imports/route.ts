import { problemsIn } from '@/lib/action'
import { keepImportForm } from '@/lib/adapters/import-cookie'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import type { Viewer } from '@/lib/adapters/session'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { importChoiceSchema } from '@/lib/domain/master-import/import-schema'
import { type Problem, problemsOf } from '@/lib/domain/problem'
import { handler } from '@/lib/handler'
import { previewImport } from '@/lib/usecases/preview-import'
import { discardList, storeList } from '@/lib/usecases/store-list'
import type { Act } from '@/lib/usecases/transact'

/** The form of /staff/imports with its list, with and without scripts. */
export const POST = handler({
  role: ['admin'],
  audit: 'master.preview',
  async run({ request, viewer, act }) {
    const form = await readMultipart(request, { onFile: storeList })
    const values = Object.fromEntries([...form.fields].map(([name, value]) => [name, String(value)]))
    const outcome = await preview(act, viewer, { ...form, values })
    if ('id' in outcome) return seeOther(`/staff/imports/${outcome.id}`)
    for (const file of form.files) if ('list' in file) await discardList(file.list)
    await keepImportForm({ values, problems: outcome.problems })
    return seeOther('/staff/imports?again=1')
  },
})

type File = Awaited<ReturnType<typeof storeList>>
type Received = { values: Record<string, string>; files: File[]; problems: Problem[] }

async function preview(
  act: Act,
  viewer: Viewer,
  { values, files: [file], problems: ofForm }: Received,
): Promise<{ id: number } | { problems: Problem[] }> {
  const choice = importChoiceSchema.safeParse(values)
  const ofChoice = choice.success ? [] : problemsOf(choice.error)
  const problems = [...ofChoice, ...ofForm, ...problemsOfFile(file)]
  if (!choice.success || !file || !('list' in file) || problems.length > 0) return { problems }
  try {
    return await previewImport(act, viewer, choice.data, file.list)
  } catch (error) {
    return { problems: problemsIn(error, act.name) }
  }
}

function problemsOfFile(file: File | undefined): Problem[] {
  if (!file) return [{ field: 'file', message: uploadRefusals.NONE_CHOSEN }]
  return 'problem' in file ? [file.problem] : []
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
