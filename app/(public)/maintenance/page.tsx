import { ErrorPage } from '@/components/layout/error-page'

/** What a load balancer shows while the portal is being worked on; proxy.ts answers it with 503. */
export default function MaintenancePage() {
  return (
    <ErrorPage title="ただいまメンテナンス中です">
      <p>システムの保守のため、サービスを停止しています。しばらくしてから、もう一度お試しください。</p>
      <p>申請や届出の締切に影響するときは、再開したあとに、お知らせに掲載します。</p>
    </ErrorPage>
  )
}
