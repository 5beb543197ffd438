import { ContentPage } from '@/app/(public)/content-page'

export default function ContactPage() {
  return <ContentPage kind="pages" slug="contact" />
}
