/** Of every import and every undo that writes facilities: they share the table of incoming rows. */
export const importLock = 'import:facilities'
