import { ContentPage } from '@/app/(public)/content-page'

export default function UsageTermsPage() {
  return <ContentPage kind="pages" slug="usage-terms" />
}
