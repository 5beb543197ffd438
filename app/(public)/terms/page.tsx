import { ContentPage } from '@/app/(public)/content-page'

export default function TermsPage() {
  return <ContentPage kind="pages" slug="terms" />
}
