/** D-6: a registration that was never activated is kept for so many days after its last mail. */
export const pendingDays = 7
