import { formCookie } from './form-cookie'

/** The upload form of a list's file, on its way back. */
const cookie = formCookie('list', '/lists')

export const keepListForm = cookie.keep
export const readListForm = cookie.read
