/** A file of the application, as the server knows it. */
export type ShownUpload = {
  id: string
  fileName: string
  size: number
  state: 'RECEIVING' | 'CHECKING' | 'CLEAN' | 'REFUSED'
  /** How much of a file has come whose line was cut; it can be sent from there on. */
  receivedSize?: number
  /** What looked at a clean file, as a sentence (R-APP-7). */
  scanned?: string
  /** Why it was refused, as a sentence. */
  refusalMessage?: string
}

/** A file that this page is sending, or could not send. */
export type Sending = {
  key: number
  file: File
  percent: number
  phase: 'WAITING' | 'CONVERTING' | 'SENDING' | 'CHECKING' | 'STOPPED'
  /** Why it stopped, as a sentence. */
  message?: string
  canRetry?: boolean
}
