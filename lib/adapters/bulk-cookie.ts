import { formCookie } from './form-cookie'

/** The upload form of an association's file, on its way back. */
const cookie = formCookie('bulk', '/notices/bulk')

export const keepBulkForm = cookie.keep
export const readBulkForm = cookie.read
