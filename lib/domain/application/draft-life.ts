/** D-6: a draft is kept for so many days after the last change. */
export const draftDays = 90
