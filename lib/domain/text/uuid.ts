const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** PostgreSQL fails on anything else where it expects a UUID; an id from an address is asked here first. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}
