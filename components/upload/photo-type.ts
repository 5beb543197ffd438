/** What phones make, and a browser may be able to turn into a PNG (R-APP-4). */
export const photoTypes = 'image/jpeg,image/webp,image/heic,image/heif'

export function isPhoto({ name, type }: File): boolean {
  return photoTypes.split(',').includes(type) || /\.(jpe?g|webp|hei[cf])$/i.test(name)
}
