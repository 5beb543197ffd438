'use client'

import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { controlClass, Field, wiring } from '@/components/ui/field'
import { TextLink } from '@/components/ui/text-link'
import { uploadAccept } from '@/lib/domain/application/upload-rule'
import { DropBox } from './drop-box'
import { photoTypes } from './photo-type'
import type { Sending, ShownUpload } from './shown-upload'
import { SendingRow, UploadRow } from './upload-rows'
import { takeFiles, useHeldForm, useReady } from './use-file-input'
import { useUploadQueue } from './use-upload-queue'

export type { ShownUpload } from './shown-upload'

type Props = {
  applicationId: string
  /** The name of the input in the form, and of the place in the application. */
  field: string
  label: string
  support?: ReactNode
  problem?: string
  required?: boolean
  uploads: ShownUpload[]
  /** Shows the page anew where no script asks how the check goes on. */
  lookAgain: string
  onChange?: (uploads: ShownUpload[]) => void
}

const inputClass = classes(
  controlClass,
  'w-full max-w-144 file:mr-4 file:min-h-10 file:cursor-pointer file:rounded-8 file:border file:border-solid file:border-key-900 file:bg-white file:px-4 file:text-key-900',
)

const holding = 'ファイルを送信しています。終わりしだい、次へ進みます。'

/**
 * The files of a form (R-APP-4). Without scripts: the browser's own input, sent with the form around it. With scripts
 * a file is sent as soon as it is chosen or dropped, and not again with the form.
 */
export function UploadField(props: Props) {
  const { applicationId, field, label, support, problem, required, lookAgain, ...files } = props
  const [queue, { uploads, sending, said, busy, failed }] = useUploadQueue({ applicationId, field, ...files })
  const input = useRef<HTMLInputElement>(null)
  const add = (chosen: File[]) => queue.add(chosen)
  const ready = useReady(input, add)
  const held = useHeldForm(input, busy, failed)
  const words = { name: field, label, support, problem, required }
  return (
    <Field {...words}>
      <FirstButton />
      <ul className="w-full empty:hidden">
        {uploads.filter(isNotGoingOn(sending)).map((upload) => (
          <UploadRow
            key={upload.id}
            upload={upload}
            onRemove={() => queue.remove(upload).then(() => input.current?.focus())}
          />
        ))}
        {sending.map((item) => (
          <SendingRow
            key={item.key}
            item={item}
            onRetry={() => queue.retry(item.key)}
            onCancel={() => {
              queue.cancel(item.key)
              input.current?.focus()
            }}
          />
        ))}
      </ul>
      <DropBox onFiles={ready ? add : undefined}>
        <input
          {...wiring(words)}
          ref={input}
          type="file"
          multiple
          accept={ready ? `${uploadAccept},${photoTypes}` : uploadAccept}
          className={inputClass}
          onChange={({ currentTarget }) => add(takeFiles(currentTarget))}
        />
        {!ready && (
          <Button name="do" value="upload" variant="secondary" size="medium">
            ファイルを送信する
          </Button>
        )}
      </DropBox>
      {!ready && uploads.some(({ state }) => state === 'CHECKING') && (
        <TextLink href={lookAgain}>検査の状態を更新する</TextLink>
      )}
      <p role="status" className="min-h-7 text-std-16N-170 text-solid-gray-700">
        {held ? holding : said}
      </p>
    </Field>
  )
}

/** What is being sent on stands in the list of what is on its way. */
function isNotGoingOn(sending: Sending[]) {
  return ({ state, fileName }: ShownUpload) =>
    state !== 'RECEIVING' || !sending.some(({ file, phase }) => phase !== 'STOPPED' && file.name === fileName)
}

/** The Enter key in a text field presses the first button of a form: without this one it would be 「削除」. */
function FirstButton() {
  return <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
