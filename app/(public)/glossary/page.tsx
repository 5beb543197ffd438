import { ContentPage } from '@/app/(public)/content-page'

export default function GlossaryPage() {
  return <ContentPage kind="pages" slug="glossary" />
}
