import { ContentPage } from '@/app/(public)/content-page'

export default function FaqPage() {
  return <ContentPage kind="pages" slug="faq" />
}
