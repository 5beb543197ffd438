/** The occasion that makes the offered secret: the same on the page and when it is confirmed, another one after that. */
export function renewalOf(viewer: { sessionHash: string }, account: { lastStep: string }): string {
  return `renew ${viewer.sessionHash} ${account.lastStep}`
}
