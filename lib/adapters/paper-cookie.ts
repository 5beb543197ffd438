import { formCookie } from './form-cookie'

/** The form that takes in a posted notice, on its way back. */
const cookie = formCookie('paper', '/staff/paper/new')

export const keepPaperForm = cookie.keep
export const readPaperForm = cookie.read
