import { uploadMaxBytes } from '@/lib/domain/application/upload-rule'

/** Phones take photos of more; the server takes PNGs of up to 50 megapixels. */
const mostPixels = 50_000_000

/**
 * The notice asks for "スキャン又は写真" and takes PNG: a photo is turned into one here (R-APP-4), upright as the
 * camera held it. Null where this browser cannot read it, as most cannot read HEIC.
 */
export async function pngOfPhoto(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  let scale = Math.min(1, Math.sqrt(mostPixels / (picture.width * picture.height)))
  let png = await draw(picture, scale)
  while (png && png.size > uploadMaxBytes) {
    scale *= 0.7
    png = await draw(picture, scale)
  }
  picture.close()
  return png && new File([png], `${file.name.replace(/\.[^.]*$/, '')}.png`, { type: 'image/png' })
}

function draw(picture: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(picture.width * scale)
  canvas.height = Math.floor(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
