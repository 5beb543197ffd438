import { listKeepers } from '@/app/require-viewer'
import { seeOther } from '@/app/see-other'
import { problemsIn } from '@/lib/action'
import { keepListForm } from '@/lib/adapters/list-cookie'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import type { Viewer } from '@/lib/adapters/session'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { isListName, type ListName } from '@/lib/domain/list/columns'
import type { Problem } from '@/lib/domain/problem'
import { handler } from '@/lib/handler'
import { readListFile } from '@/lib/usecases/read-list-file'
import { discardList, storeList } from '@/lib/usecases/store-list'
import type { Act } from '@/lib/usecases/transact'

/** The form with the file of a list, with and without scripts (R-LST-4): its rows are kept, the file is not. */
export const POST = handler({
  role: listKeepers,
  audit: 'list.read-file',
  async run({ request, viewer, act }) {
    const form = await readMultipart(request, { onFile: storeList })
    const asked = String(form.fields.get('list') ?? '')
    const list = isListName(asked) ? asked : 'institutions'
    try {
      const problems = await read(act, viewer, list, form)
      if (problems.length === 0) return seeOther(`/lists/${list}/file`)
      await keepListForm({ values: {}, problems })
      return seeOther(`/lists/${list}?again=1`)
    } finally {
      for (const file of form.files) if ('list' in file) await discardList(file.list)
    }
  },
})

type File = Awaited<ReturnType<typeof storeList>>
type Received = { files: File[]; problems: Problem[] }

async function read(
  act: Act,
  viewer: Viewer,
  list: ListName,
  { files: [file], problems }: Received,
): Promise<Problem[]> {
  if (!file) return [...problems, { field: 'file', message: uploadRefusals.NONE_CHOSEN }]
  if ('problem' in file) return [...problems, file.problem]
  if (problems.length > 0) return problems
  try {
    await readListFile(act, viewer, { list, file: file.list })
    return []
  } catch (error) {
    return problemsIn(error, act.name)
  }
}
