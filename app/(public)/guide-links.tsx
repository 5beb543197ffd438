import { TextLink } from '@/components/ui/text-link'
import { type Portal, portalLabels } from '@/lib/domain/facility/kind'
import { listPublished } from '@/lib/queries/published-content'

const order = [
  'user-registration',
  'insurer-notice',
  'usage-application-medical',
  'usage-application-treatment',
  'device-setup',
  'eligibility-confirmation',
]

/** The guides in the order in which they are needed; on a portal, only its own. */
export async function GuideLinks({ portal }: { portal?: Portal }) {
  const guides = (await listPublished('guides'))
    .filter((guide) => !portal || !guide.portal || guide.portal === portal)
    .sort((one, other) => place(one.slug) - place(other.slug))
  return (
    <ul className="flex list-disc flex-col gap-2 pl-6">
      {guides.map((guide) => (
        <li key={guide.slug}>
          <TextLink href={`/guides/${guide.slug}`}>{guide.title}</TextLink>
          {!portal && guide.portal && `（${portalLabels[guide.portal]}）`}
        </li>
      ))}
    </ul>
  )
}

/** A guide that is new and has no place yet comes last. */
function place(slug: string): number {
  const index = order.indexOf(slug)
  return index < 0 ? order.length : index
}
