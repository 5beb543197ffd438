/** A path on this portal, or undefined: never another site, however it is written (`//x`, `/\x`, `https:x`). */
export function safePath(path: string | undefined): string | undefined {
  if (!path || !/^\/[A-Za-z0-9\-._~/?=&%]*$/.test(path) || path.startsWith('//')) return undefined
  return path
}
