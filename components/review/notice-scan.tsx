import { TextLink } from '@/components/ui/text-link'

type Props = { id: string; fileName: string; fileType: string | null }

/** The paper that came by post. Nothing in it can run: the route sends it with a policy of its own. */
export function NoticeScan({ id, fileName, fileType }: Props) {
  const source = `/api/paper-notices/${id}/scan?inline=1`
  const look = 'mb-4 w-full border border-solid-gray-420'
  return (
    <>
      {fileType === 'png' && (
        // biome-ignore lint/performance/noImgElement: Next's optimiser is switched off, and must not keep people's documents
        <img src={source} alt={`届いた用紙（${fileName}）`} loading="lazy" className={look} />
      )}
      {fileType === 'pdf' && (
        <iframe
          src={source}
          title={`届いた用紙（${fileName}）`}
          className={`${look} hidden h-200 lg:block`}
        />
      )}
      <p>
        <TextLink href={source} target="_blank" rel="noopener">
          新しいタブで開く（{fileName}）
        </TextLink>
      </p>
    </>
  )
}
