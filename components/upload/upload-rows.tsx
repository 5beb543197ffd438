import { Button } from '@/components/ui/button'
import { HiddenText } from '@/components/ui/hidden-text'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { TextLink } from '@/components/ui/text-link'
import { formatFileSize } from '@/lib/domain/application/file-size'
import type { Sending, ShownUpload } from './shown-upload'

const states: Record<ShownUpload['state'], { label: string; tone: StatusTone }> = {
  RECEIVING: { label: '送信が未完了', tone: 'info' },
  CHECKING: { label: '検査中', tone: 'info' },
  CLEAN: { label: '検査済み', tone: 'success' },
  REFUSED: { label: '拒否', tone: 'danger' },
}

const phases: Record<Sending['phase'], string> = {
  WAITING: '送信待ち',
  CONVERTING: 'PNGに変換中',
  SENDING: '送信中',
  CHECKING: '検査中',
  STOPPED: '送信できませんでした',
}

const rowClass = 'flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-solid-gray-300 py-3'

/** A file the server has. Without scripts 「削除」 sends the form; the server removes the file and shows it again. */
export function UploadRow({ upload, onRemove }: { upload: ShownUpload; onRemove: () => void }) {
  const { id, fileName, size, state, refusalMessage, scanned } = upload
  const isBrokenOff = state === 'RECEIVING'
  return (
    <li className={rowClass}>
      <span className="min-w-0 flex-1 basis-64 break-all">
        {state === 'CLEAN' ? <TextLink href={`/api/uploads/${id}`}>{fileName}</TextLink> : fileName}
        {size > 0 && <span className="block text-solid-gray-700">{formatFileSize(size)}</span>}
        {scanned && <span className="block text-solid-gray-700">{scanned}</span>}
        {refusalMessage && <span className="block text-error-2">{refusalMessage}</span>}
        {isBrokenOff && <span className="block">{brokenOff(upload)}</span>}
      </span>
      <StatusTag tone={states[state].tone}>{states[state].label}</StatusTag>
      <Button
        name="do"
        value={`remove:${id}`}
        variant="secondary"
        size="small"
        onClick={(event) => {
          event.preventDefault()
          onRemove()
        }}
      >
        削除<HiddenText>（{fileName}）</HiddenText>
      </Button>
    </li>
  )
}

function brokenOff({ receivedSize = 0 }: ShownUpload): string {
  const arrived = receivedSize > 0 ? `${formatFileSize(receivedSize)}まで受け取りました。` : ''
  return `送信が途中で止まっています。${arrived}同じファイルをもう一度選ぶと、続きから送信します。`
}

type SendingRowProps = { item: Sending; onCancel: () => void; onRetry: () => void }

/** A file on its way. The progress is said by the field's status line; here it is only seen. */
export function SendingRow({ item, onCancel, onRetry }: SendingRowProps) {
  const { file, percent, phase, message, canRetry } = item
  return (
    <li className={rowClass}>
      <span className="min-w-0 flex-1 basis-64 break-all">
        {file.name}
        <span className="block text-solid-gray-700">{formatFileSize(file.size)}</span>
        {message && <span className="block text-error-2">{message}</span>}
        {phase === 'SENDING' && (
          <progress
            className="block w-full accent-key-900"
            max={100}
            value={percent}
            aria-label={file.name}
          />
        )}
      </span>
      <StatusTag tone={phase === 'STOPPED' ? 'danger' : 'info'}>
        {phases[phase]}
        {phase === 'SENDING' && ` ${percent}%`}
      </StatusTag>
      {canRetry && (
        <Button type="button" variant="secondary" size="small" onClick={onRetry}>
          {percent > 0 ? '続きから送信する' : 'もう一度送信する'}
          <HiddenText>（{file.name}）</HiddenText>
        </Button>
      )}
      <Button type="button" variant="secondary" size="small" onClick={onCancel}>
        {phase === 'STOPPED' ? '一覧から消す' : '取り消す'}
        <HiddenText>（{file.name}）</HiddenText>
      </Button>
    </li>
  )
}
