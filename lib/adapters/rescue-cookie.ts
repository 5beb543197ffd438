import { formCookie } from './form-cookie'

/**
 * The form of a rescue, on its way back. What is wrong with the words the page sees again by itself; only what it
 * cannot know comes along.
 */
const cookie = formCookie('rescue', '/staff/rescues/new')

export const keepRescueForm = cookie.keep
export const readRescueForm = cookie.read
