/** A preview that nobody decides on is given up after so many days: its file may hold account numbers (R-VER-2). */
export const previewDays = 30
