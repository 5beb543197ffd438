import { DocumentPreview } from '@/components/review/document-preview'
import { HiddenText } from '@/components/ui/hidden-text'
import { TextLink } from '@/components/ui/text-link'
import { formatFileSize } from '@/lib/domain/application/file-size'
import { scanName } from '@/lib/domain/application/scan-result'
import { type UploadType, uploadTypes } from '@/lib/domain/application/upload-rule'
import { formatInstant } from '@/lib/domain/date/wareki'

type File = {
  id: string
  fileName: string
  fileType: string | null
  size: number
  sha256: string | null
  /** What looked at it, and when it was found clean. */
  scanResult: string | null
  checkedAt: string
}

/** What the viewer shows, and a browser by itself. */
const viewable = ['pdf', 'png']

export function FileList({ files }: { files: readonly File[] }) {
  if (files.length === 0) return <p>添付ファイルはありません。</p>
  return (
    <ul className="flex flex-col gap-6">
      {files.map((file, index) => (
        <li key={file.id} className="flex flex-col gap-1">
          <strong className="text-std-16B-170">{file.fileName}</strong>
          <p className="text-solid-gray-700">
            {typeLabel(file.fileType)}　{formatFileSize(file.size)}
          </p>
          <DocumentPreview
            source={`/api/uploads/${file.id}?inline=1`}
            name={file.fileName}
            fileType={file.fileType}
            open={index === 0}
          />
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {viewable.includes(file.fileType ?? '') && (
              <li>
                <TextLink href={`/api/uploads/${file.id}?inline=1`} target="_blank" rel="noopener">
                  新しいタブで開く<HiddenText>（{file.fileName}）</HiddenText>
                </TextLink>
              </li>
            )}
            <li>
              <TextLink href={`/api/uploads/${file.id}`}>
                ダウンロードする<HiddenText>（{file.fileName}）</HiddenText>
              </TextLink>
            </li>
          </ul>
          <Checked file={file} />
        </li>
      ))}
    </ul>
  )
}

/** What the receipt says of it too, so that a file can be told from another one later. */
function Checked({ file: { scanResult, checkedAt, sha256 } }: { file: File }) {
  return (
    <dl className="grid gap-x-4 text-solid-gray-700 sm:grid-cols-[auto_1fr]">
      <dt>検査済み</dt>
      <dd>
        {scanName(scanResult)}、<time dateTime={checkedAt}>{formatInstant(new Date(checkedAt))}</time>
      </dd>
      {sha256 && (
        <>
          <dt>SHA-256</dt>
          <dd>
            <code className="break-all select-all">{sha256}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

function typeLabel(type: string | null): string {
  return type !== null && type in uploadTypes ? uploadTypes[type as UploadType].label : '形式不明'
}
