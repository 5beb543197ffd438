import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { FilingTable } from '@/components/bulk-filing/filing-table'
import { UploadForm } from '@/components/bulk-filing/upload-form'
import { PageTitle } from '@/components/layout/page-title'
import { RunPromise } from '@/components/notice/run-promise'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'
import { readBulkForm } from '@/lib/adapters/bulk-cookie'
import { bulkDays } from '@/lib/domain/bulk-filing/bulk-life'
import { runOfArrival } from '@/lib/domain/month/calendar'
import { noticeKindShortLabels, noticeKinds } from '@/lib/domain/notice/kind'
import { latePromise, runPromise, secondsToCutoff } from '@/lib/domain/notice/promise'
import { emptyFormState } from '@/lib/domain/problem'
import { listBulkFilings } from '@/lib/queries/bulk-filings'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { countMandatedInsurers } from '@/lib/queries/mandated-insurers'

type Props = { searchParams: Promise<{ again?: string }> }

const title = '一括届出'

/** R-INS-4: from the template to the upload; nothing is filed by uploading. */
export default async function BulkPage({ searchParams }: Props) {
  const viewer = await requireViewer(['association'], '/notices/bulk')
  const { again } = await searchParams
  const state = (again ? await readBulkForm() : null) ?? emptyFormState
  const [filings, settings, counts] = await Promise.all([
    listBulkFilings(viewer),
    readCalendarSettings(),
    countMandatedInsurers(viewer),
  ])
  const run = runOfArrival(viewer.now, settings)
  return (
    <PortalPage title={title} way={noticesWay} ownHeading wide>
      <PageTitle title={title} problems={state.problems.length > 0} />
      <ErrorSummary problems={state.problems} />
      <Heading level={1}>{title}</Heading>
      <p>委任を受けた保険者の届出を、ExcelまたはCSVのファイルでまとめて提出します。</p>
      <RunPromise
        promise={runPromise('INTRODUCTION', run, settings).replace('この届出', 'いま提出した導入届')}
        late={latePromise('INTRODUCTION', run, settings)}
        seconds={secondsToCutoff(viewer.now, run, settings)}
      />
      <Insurers count={counts.all} />
      <Templates />
      <Heading level={2}>2. 入力したファイルを読み込む</Heading>
      <UploadForm state={state} button="ファイルを読み込む" />
      <Heading level={2}>3. 読み込んだファイルを確かめて提出する</Heading>
      <FilingTable filings={filings} />
      <p className="mt-4">
        ファイルと読み込んだ行は、最後に操作した日から{bulkDays}
        日で消えます。提出した届出と受付票は消えません。
      </p>
    </PortalPage>
  )
}

function Insurers({ count }: { count: number }) {
  if (count === 0) {
    return (
      <InsetText>
        <p>
          委任を受けた保険者がまだありません。保険者の管理者が、ポータルの「届出の委任」で、この団体への委任を登録すると提出できます。
        </p>
      </InsetText>
    )
  }
  return (
    <p>
      <TextLink href="/notices/bulk/insurers">
        委任を受けた保険者（{count.toLocaleString('ja-JP')}件）の届出の状態
      </TextLink>
    </p>
  )
}

function Templates() {
  return (
    <>
      <Heading level={2}>1. 様式をダウンロードする</Heading>
      <p className="mb-4">
        委任を受けた保険者の番号・名称・所在地などを入力済みの様式と、空の様式があります。
      </p>
      <ul className="flex list-disc flex-col gap-3 pl-6">
        {noticeKinds.map((kind) => {
          const label = noticeKindShortLabels[kind]
          const href = `/notices/bulk/template?kind=${kind.toLowerCase()}`
          return (
            <li key={kind}>
              {label}：
              <span className="inline-flex flex-wrap gap-x-6 gap-y-2">
                <TextLink href={`${href}&insurers=1`}>{label}の入力済みの様式（Excel）</TextLink>
                <TextLink href={href}>{label}の空の様式（Excel）</TextLink>
                <TextLink href={`${href}&format=csv`}>{label}の空の様式（CSV）</TextLink>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
