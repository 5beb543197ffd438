import { TextLink } from '@/components/ui/text-link'
import type { Viewer } from '@/lib/adapters/session'
import { type StartProblem, startProblems } from '@/lib/domain/notice/may-start'
import type { InsurerStanding } from '@/lib/queries/insurer-standing'

type Props = {
  problem: StartProblem
  insurer: { id: number; name: string }
  standing: InsurerStanding
  viewer: Viewer
}

/** Says why not, and where the way goes on (R-INS-14, R-INS-2). */
export function CannotStart({ problem, insurer, standing, viewer }: Props) {
  const { underWay } = standing
  const own = underWay && underWay.filerOrganisationId === viewer.organisation?.id
  return (
    <>
      <p className="mb-2">
        <strong>{insurer.name}</strong>
      </p>
      <p className="mb-6">{startProblems[problem]}</p>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        {problem === 'HAS_CODE' && (
          <>
            <li>
              <TextLink href={`/notices/changes/new?insurer=${insurer.id}`}>
                変更の届出（名称・所在地・代表者）
              </TextLink>
            </li>
            <li>
              <TextLink href={`/notices/new?kind=abolition&insurer=${insurer.id}`}>廃止届の作成</TextLink>
            </li>
          </>
        )}
        {problem === 'NO_CODE' && (
          <li>
            <TextLink href={`/notices/new?kind=introduction&insurer=${insurer.id}`}>導入届の作成</TextLink>
          </li>
        )}
        {own && (
          <li>
            <TextLink href={`/notices/${underWay.id}`}>
              手続き中の届出（受付番号 {underWay.receiptNumber}）
            </TextLink>
          </li>
        )}
        <li>
          <TextLink href="/notices">届出の一覧</TextLink>
        </li>
      </ul>
    </>
  )
}
