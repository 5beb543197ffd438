import { ContentPage } from '@/app/(public)/content-page'

export default function AccessibilityPage() {
  return <ContentPage kind="pages" slug="accessibility" />
}
