import { seeOther } from '@/app/see-other'
import { problemsIn } from '@/lib/action'
import { keepBulkForm } from '@/lib/adapters/bulk-cookie'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import type { Viewer } from '@/lib/adapters/session'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import type { Problem } from '@/lib/domain/problem'
import { isUuid } from '@/lib/domain/uuid'
import { handler } from '@/lib/handler'
import { storeBulkFile } from '@/lib/usecases/store-bulk-file'
import { discardList, storeList } from '@/lib/usecases/store-list'
import type { Act } from '@/lib/usecases/transact'

/** The forms of /notices/bulk with an association's file, with and without scripts (R-INS-4). */
export const POST = handler({
  role: ['association'],
  audit: 'bulk.store',
  async run({ request, viewer, act }) {
    const form = await readMultipart(request, { onFile: storeList })
    const replaces = String(form.fields.get('replaces') ?? '')
    const back = isUuid(replaces) ? `/notices/bulk/${replaces}` : '/notices/bulk'
    const outcome = await store(act, viewer, form, isUuid(replaces) ? replaces : undefined)
    if ('id' in outcome) return seeOther(`/notices/bulk/${outcome.id}?done=read`)
    for (const file of form.files) if ('list' in file) await discardList(file.list)
    await keepBulkForm({ values: {}, problems: outcome.problems })
    return seeOther(`${back}?again=1`)
  },
})

type File = Awaited<ReturnType<typeof storeList>>
type Received = { files: File[]; problems: Problem[] }

async function store(
  act: Act,
  viewer: Viewer,
  { files: [file], problems }: Received,
  replaces: string | undefined,
): Promise<{ id: string } | { problems: Problem[] }> {
  if (!file) return { problems: [...problems, { field: 'file', message: uploadRefusals.NONE_CHOSEN }] }
  if ('problem' in file) return { problems: [...problems, file.problem] }
  if (problems.length > 0) return { problems }
  try {
    return await storeBulkFile(act, viewer, file.list, replaces)
  } catch (error) {
    return { problems: problemsIn(error, act.name) }
  }
}
