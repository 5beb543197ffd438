import { rawBody } from '@/lib/adapters/raw-body'
import { drainLimit, incoming } from '@/lib/adapters/storage/incoming'
import type { Bytes } from '@/lib/adapters/storage/store'
import type { Problem } from '@/lib/domain/problem'
import { type FormPart, formParts } from './form-parts'
import { takeField } from './take-field'

export type FilePart = { field: string; fileName: string; body: Bytes }

export type MultipartForm<T> = {
  /** The text fields only, each at most 10 000 characters. */
  fields: FormData
  /** What `onFile` answered, in the order of the files. A file input without a file is no file. */
  files: T[]
  problems: Problem[]
  /** False when the sender broke off or never stopped: answer with `connection: close`. */
  complete: boolean
}

type Options<T> = {
  /** Gets each file as it arrives. Whatever it leaves unread is read and thrown away. */
  onFile: (part: FilePart) => Promise<T>
  mostBytes?: number
}

/** A form has a handful of fields; thousands are an attack on memory. */
const limits = { fields: 200, files: 20 }

const messages = {
  BROKEN_OFF:
    '送信の途中で通信が切れたため、すべてを受け取れませんでした。通信の状態を確認して、もう一度送信してください。',
  TOO_MANY_PARTS:
    '一度に送信できる項目またはファイルの数を超えました。数を減らして、もう一度送信してください。',
}

/**
 * Reads a posted form in one pass, files streaming through one after the other (R-APP-4, R-ALL-2).
 * What is wrong with the form comes back as problems beside everything that could be read (R-ALL-1);
 * only what `onFile` throws is thrown, after the whole body has been read.
 */
export async function readMultipart<T>(request: Request, options: Options<T>): Promise<MultipartForm<T>> {
  const mostBytes = options.mostBytes ?? drainLimit
  const body = incoming(rawBody(request), mostBytes)
  const form = new FormTaker(options.onFile)
  const complete = await takeAll(formParts(body.upTo(mostBytes), boundaryOf(request)), form)
  if (!complete) form.problems.push({ field: '', message: messages.BROKEN_OFF })
  await body.drain()
  if (form.failure) throw form.failure.reason
  return { fields: form.fields, files: form.files, problems: form.problems, complete }
}

/** True when the form came to its proper end. */
async function takeAll<T>(parts: AsyncIterable<FormPart>, form: FormTaker<T>): Promise<boolean> {
  try {
    for await (const part of parts) await form.take(part)
    return true
  } catch {
    return false
  }
}

class FormTaker<T> {
  readonly fields = new FormData()
  readonly files: T[] = []
  readonly problems: Problem[] = []
  /** The first thing that `onFile` threw. */
  failure: { reason: unknown } | undefined
  private taken = { fields: 0, files: 0 }

  constructor(private onFile: Options<T>['onFile']) {}

  async take({ name, fileName, body }: FormPart): Promise<void> {
    if (name === undefined || fileName === '') return
    if (!this.mayTake(fileName === undefined ? 'fields' : 'files')) return
    if (fileName === undefined) await takeField(name, body, this.fields, this.problems)
    else await this.takeFile({ field: name, fileName, body })
  }

  private async takeFile(part: FilePart): Promise<void> {
    try {
      this.files.push(await this.onFile(part))
    } catch (reason) {
      this.failure ??= { reason }
    }
  }

  private mayTake(kind: keyof typeof limits): boolean {
    const count = ++this.taken[kind]
    if (count === limits[kind] + 1) this.problems.push({ field: '', message: messages.TOO_MANY_PARTS })
    return count <= limits[kind]
  }
}

/** Without one nothing in the body is a part; no form has a mark of these bytes in it. */
function boundaryOf(request: Request): string {
  const type = request.headers.get('content-type') ?? ''
  const found = /^multipart\/form-data;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  return found?.[1] ?? found?.[2] ?? '\0'
}
