import { TextLink } from '@/components/ui/text-link'
import { DocumentPreview } from './document-preview'

type Props = { id: string; fileName: string; fileType: string | null }

/** The paper that came by post. */
export function NoticeScan({ id, fileName, fileType }: Props) {
  const source = `/api/paper-notices/${id}/scan?inline=1`
  return (
    <>
      <DocumentPreview source={source} name={`届いた用紙（${fileName}）`} fileType={fileType} open />
      <p className="mt-4">
        <TextLink href={source} target="_blank" rel="noopener">
          新しいタブで開く（{fileName}）
        </TextLink>
      </p>
    </>
  )
}
