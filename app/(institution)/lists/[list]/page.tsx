import { redirect } from 'next/navigation'
import { requireList } from '@/app/(institution)/lists/require-list'
import { wayToLists } from '@/app/(institution)/lists/way'
import { PortalPage } from '@/app/portal-page'
import { PageTitle } from '@/components/layout/page-title'
import { AddRow } from '@/components/list/add-row'
import { ListFiles } from '@/components/list/list-files'
import { ListTable } from '@/components/list/list-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { TextLink } from '@/components/ui/text-link'
import { readListForm } from '@/lib/adapters/list-cookie'
import { type ListName, listTitles } from '@/lib/domain/list/columns'
import { readTypedNumber } from '@/lib/domain/list/list-number'
import { emptyFormState } from '@/lib/domain/problem'
import { readListBoard } from '@/lib/queries/list-board'
import { findListFile } from '@/lib/queries/list-file'

type Props = {
  params: Promise<{ list: string }>
  searchParams: Promise<{
    done?: string
    number?: string
    again?: string
    after?: string
    before?: string
  }>
}

const doneWords: Record<string, string> = {
  kept: '一覧表に保存しました。',
  removed: '一覧表から外しました。',
}

/** The viewer's own list (R-LST-4): its rows, and what is still missing. */
export default async function ListPage({ params, searchParams }: Props) {
  const { viewer, list } = await requireList(params)
  const { done = '', number: typed, again, after, before } = await searchParams
  const collects = viewer.role === 'coordinator'
  const asked = collects && typed !== undefined ? readTypedNumber(list, typed) : undefined
  if (asked && 'number' in asked) redirect(`/lists/${list}/rows/${asked.number}`)
  const state = (again ? await readListForm() : null) ?? emptyFormState
  const wrong = asked && [{ field: 'number', message: asked.problem }]
  const problems = wrong ?? state.problems
  const [board, file] = await Promise.all([
    readListBoard(viewer, list, { after, before }),
    findListFile(viewer, list),
  ])
  const title = listTitles[list]
  return (
    <PortalPage title={title} way={wayToLists(viewer.role)} ownHeading wide>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      <Heading level={1}>{title}</Heading>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      <Explanation list={list} collects={collects} />
      {collects && <AddRow list={list} typed={typed} problem={wrong?.[0]?.message} />}
      <ListTable list={list} board={board} collects={collects} />
      {(collects || board.count > 0) && <ListFiles list={list} state={state} file={file} />}
    </PortalPage>
  )
}

function Explanation({ list, collects }: { list: ListName; collects: boolean }) {
  if (collects) {
    const what = list === 'institutions' ? '集合契約の実施機関' : '集合契約の委託元保険者'
    return <p className="mb-6">{what}を1行に1件ずつ登録します。この一覧表は公開されません。</p>
  }
  return (
    <p className="mb-6">
      受託する健診・保健指導の内容を、施設ごとに登録します。登録した内容は、登録番号などを除いて
      <TextLink href="/institutions">実施機関を探す</TextLink>のページで公開され、受診する方が確認できます。
    </p>
  )
}
