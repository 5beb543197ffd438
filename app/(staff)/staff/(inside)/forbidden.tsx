import { ErrorPage } from '@/components/layout/error-page'

/** Seen by staff with another role; applicants get the page of everybody, which knows nothing of this one (D-9). */
export default function StaffForbidden() {
  return (
    <ErrorPage title="このページを表示する権限がありません">
      <p>
        この画面は、職員用アカウントの役割によって使えないことがあります。役割を確認したいときは、運用管理者に連絡してください。
      </p>
      <p>
        <a href="/staff">職員用トップに戻る</a>
      </p>
    </ErrorPage>
  )
}
