import { uploadAnswer } from '@/app/api/uploads/upload-answer'
import { uploaders } from '@/app/require-viewer'
import { handler } from '@/lib/handler'
import { ownUploadState } from '@/lib/queries/own-upload-state'

/** How far the file is: pages ask while it is being checked. */
export const GET = handler({
  role: uploaders,
  audit: null,
  run: async ({ params, viewer }) => uploadAnswer(await ownUploadState(viewer, params.id ?? ''), 200),
})
