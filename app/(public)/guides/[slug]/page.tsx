import { ContentPage } from '@/app/(public)/content-page'

export default async function GuidePage({ params }: { params: Promise<{ slug: string }> }) {
  return <ContentPage kind="guides" slug={(await params).slug} />
}
