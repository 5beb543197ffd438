import { DocumentViewer } from './document-viewer'

type Props = { source: string; name: string; fileType: string | null; open: boolean }

/** The document beside the data (R-CLK-3). Nothing in it can run: its route sends it with a policy of its own. */
export function DocumentPreview({ source, name, fileType, open }: Props) {
  const look = 'w-full border border-solid-gray-420'
  if (fileType !== 'pdf' && fileType !== 'png')
    return <p>この形式のファイルは、この画面では表示できません。ダウンロードして確認してください。</p>
  return (
    <DocumentViewer source={source} name={name} fileType={fileType} open={open}>
      {fileType === 'png' ? (
        // biome-ignore lint/performance/noImgElement: Next's optimiser is switched off, and must not keep people's documents
        <img src={source} alt={name} loading="lazy" className={look} />
      ) : (
        <iframe src={source} title={name} className={`${look} hidden h-160 lg:block`} />
      )}
    </DocumentViewer>
  )
}
