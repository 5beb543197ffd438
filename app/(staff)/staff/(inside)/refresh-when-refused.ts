import { refresh } from 'next/cache'

/** A refused decision leaves the clerk on a page that shows what the case is by now, beside what they typed (R-CLK-2). */
export async function refreshWhenRefused(decision: Promise<void>): Promise<void> {
  try {
    await decision
  } catch (error) {
    refresh()
    throw error
  }
}
