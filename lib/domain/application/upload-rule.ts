/** 添付ファイル形式はPDF/PNG/Excelとし、上限100MBまで (R-APP-4 [S]). Exactly 100 MiB is accepted. */
export const uploadMaxBytes = 100 * 1024 * 1024
export const uploadMaxFiles = 10

export const uploadTypes = {
  pdf: { label: 'PDF', contentType: 'application/pdf' },
  png: { label: 'PNG', contentType: 'image/png' },
  xlsx: {
    label: 'Excel（.xlsx）',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  xls: { label: 'Excel（.xls）', contentType: 'application/vnd.ms-excel' },
} as const

export type UploadType = keyof typeof uploadTypes

/** For the accept attribute of the file field; what a file is, its content decides. */
export const uploadAccept = '.pdf,.png,.xlsx,.xls'

/** Each sentence says what happened and how to mend it (R-ALL-1). */
export const uploadRefusals = {
  NONE_CHOSEN: 'ファイルが選ばれていません。ファイルを選んでください。',
  WRONG_TYPE:
    'このファイルの形式は受け付けていません。PDF、PNG、Excel（.xlsx、.xls）のファイルを選んでください。',
  TOO_BIG: 'ファイルが100MBを超えています。100MB以下のファイルを選んでください。',
  TOO_MANY_PIXELS:
    '画像の縦横の画素数が大きすぎます（5,000万画素まで）。画像を縮小するか、PDFで保存し直したものを選んでください。',
  MACROS:
    'マクロを含むExcelファイルは受け付けていません。マクロなしの形式（.xlsx）で保存し直したものを選んでください。',
  ACTIVE_CONTENT:
    'ファイルの中にプログラムや別のファイルが埋め込まれているため、受け付けませんでした。埋め込みを取り除いて保存し直すか、印刷してスキャンしたものを選んでください。',
  EMPTY: 'ファイルの中身が空です。内容のあるファイルを選んでください。',
  INFECTED:
    'ファイルからウイルスが見つかったため、受け付けませんでした。安全なパソコンで作り直したファイルを選んでください。',
  PASSWORD_PROTECTED: 'ファイルにパスワードがかかっています。パスワードを外したファイルを選んでください。',
  FAILED: 'ファイルを送信できませんでした。通信の状態を確かめて、もう一度選んでください。',
  TOO_MANY: `添付できるファイルは${uploadMaxFiles}個までです。不要なファイルを削除してから、もう一度選んでください。`,
  DAMAGED:
    'ファイルが壊れているため、内容を読み取れません。ファイルを開けるか確かめて、保存し直したものを選んでください。',
} as const

export type UploadRefusal = keyof typeof uploadRefusals

export function isUploadRefusal(code: string): code is UploadRefusal {
  return Object.hasOwn(uploadRefusals, code)
}

export function uploadRefusalSentence(code: string): string {
  return uploadRefusals[isUploadRefusal(code) ? code : 'FAILED']
}

/** Nothing is sent with a file that nobody has looked into yet (R-APP-7). */
export function uncheckedProblem(files: readonly { state: string }[]): string | undefined {
  return files.some(({ state }) => state === 'CHECKING' || state === 'RECEIVING')
    ? '送信中または検査中のファイルがあります。「検査済み」と表示されてから送信するか、そのファイルを削除してください。'
    : undefined
}

/** Whoever attached a file believes that it goes along: without it nothing leaves unless they say so. */
export function refusedProblem(files: readonly { state: string }[]): string | undefined {
  return files.some(({ state }) => state === 'REFUSED')
    ? '添付できなかったファイルがあります。一覧で理由を確認し、「削除」を押してから送信してください。'
    : undefined
}

export function uploadSizeRefusal(bytes: number): 'EMPTY' | 'TOO_BIG' | undefined {
  if (bytes === 0) return 'EMPTY'
  return bytes > uploadMaxBytes ? 'TOO_BIG' : undefined
}

/** A first look at the name, so that nobody sends 100 MB in vain. */
export function uploadNameRefusal(fileName: string): 'NONE_CHOSEN' | 'WRONG_TYPE' | undefined {
  if (fileName.trim() === '') return 'NONE_CHOSEN'
  return /\.(pdf|png|xlsx|xls)$/i.test(fileName.normalize('NFKC').trim()) ? undefined : 'WRONG_TYPE'
}
