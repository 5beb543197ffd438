import { formCookie } from './form-cookie'

/** The form of a master import, on its way back. */
const cookie = formCookie('import', '/staff/imports')

export const keepImportForm = cookie.keep
export const readImportForm = cookie.read
