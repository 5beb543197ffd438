import { postMessage } from '@/app/post-message'
import { reviewers } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'

export const POST = handler({
  role: reviewers,
  audit: 'application.message',
  run: ({ request, params, viewer, act }) =>
    postMessage({
      ...{ request, viewer, act },
      id: params.id ?? '',
      page: `/staff/applications/${params.id}`,
    }),
})
