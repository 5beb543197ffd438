import { ContentPage } from '@/app/(public)/content-page'

export default function PrivacyPage() {
  return <ContentPage kind="pages" slug="privacy" />
}
