import { notFound } from 'next/navigation'
import { listKeepers, requireViewer } from '@/app/require-viewer'
import { isListName } from '@/lib/domain/list/columns'

/** A page about one of the viewer's lists: everybody keeps 実施機関一覧表, coordinators the other one too. */
export async function requireList(params: Promise<{ list: string }>, rest = '') {
  const { list } = await params
  const viewer = await requireViewer(listKeepers, `/lists/${encodeURIComponent(list)}${rest}`)
  if (!isListName(list) || (list === 'insurers' && viewer.role !== 'coordinator')) notFound()
  return { viewer, list }
}
