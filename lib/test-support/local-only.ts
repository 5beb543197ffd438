const LOCAL = ['localhost', '127.0.0.1', '[::1]', '']

/** Tests create, fill and drop databases: never on a server that others may use. */
export function refuseForeignHost(url: string): string {
  const { hostname } = new URL(url)
  if (LOCAL.includes(hostname)) return url
  throw new Error(`Tests refuse the database on ${hostname}: it is not on this machine.`)
}
