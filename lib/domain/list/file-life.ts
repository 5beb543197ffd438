/** D-6: as long as any draft. A file of a list is there to be looked at before, and for a while after, it is applied. */
export const listFileDays = 90
