import { db } from '@/lib/adapters/db'

export type ShownMessage = {
  id: string
  at: Date
  fromStaff: boolean
  author: string
  body: string
  readAt: Date | null
  files: { id: string; fileName: string; size: number; state: string }[]
}

/** The messages about an application that the caller has already found to be the viewer's, oldest first. */
export async function listMessages(applicationId: string): Promise<ShownMessage[]> {
  const messages = await db.message.findMany({
    where: { applicationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { uploads: { where: { removedAt: null }, orderBy: { uploadedAt: 'asc' } } },
  })
  const authors = await db.account.findMany({
    where: { id: { in: messages.map(({ authorId }) => authorId) } },
    select: { id: true, lastName: true, firstName: true },
  })
  const names = new Map(authors.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`]))
  return messages.map(({ id, at, fromStaff, authorId, body, readAt, uploads }) => ({
    ...{ id, at, fromStaff, body, readAt, author: names.get(authorId) ?? '' },
    files: uploads.map((file) => ({
      ...{ id: file.id, fileName: file.fileName, size: Number(file.size), state: file.state },
    })),
  }))
}
