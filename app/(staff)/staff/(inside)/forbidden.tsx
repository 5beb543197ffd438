import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { TextLink } from '@/components/ui/text-link'

/** Seen by staff with another role; applicants get the page of everybody, which knows nothing of this one (D-9). */
export default function StaffForbidden() {
  return (
    <StaffPage title="このページを表示する権限がありません" way={[staffTop]} wide={false}>
      <p className="mb-4">審査と決定は、審査担当と承認担当だけが行えます。</p>
      <p>
        <TextLink href="/staff">職員用トップに戻る</TextLink>
      </p>
    </StaffPage>
  )
}
