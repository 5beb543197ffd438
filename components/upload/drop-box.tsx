import { type DragEvent, type ReactNode, useState } from 'react'
import { classes } from '@/components/ui/classes'

/** Dropping is an extra for the mouse; the file input inside does the same for everybody. */
export function DropBox({ onFiles, children }: { onFiles?: (files: File[]) => void; children: ReactNode }) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles?.([...event.dataTransfer.files])
  }
  const drag = (event: DragEvent) => {
    if (!onFiles) return
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here can be done by dropping alone
    <div
      onDrop={drop}
      onDragOver={drag}
      onDragLeave={drag}
      className={classes(
        'flex w-full flex-col items-start gap-3 rounded-8 border border-dashed p-4',
        over ? 'border-key-900 bg-key-50' : 'border-solid-gray-600',
      )}
    >
      {children}
      {onFiles && (
        <p className="text-std-16N-170 text-solid-gray-700">
          ここにファイルを移動して離すこともできます。写真（JPEGなど）はPNGに変換して送信します。
        </p>
      )}
    </div>
  )
}
