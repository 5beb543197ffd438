import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PNG } from 'pngjs'
import type { Page } from './read-pages'

const SHRINK = 6

/** The page in grey at 48 dots to the inch: small enough to be kept, sharp enough to show what moved. */
function thumbnail({ bitmap }: Page): PNG {
  const png = new PNG({
    width: Math.floor(bitmap.width / SHRINK),
    height: Math.floor(bitmap.height / SHRINK),
    colorType: 0,
  })
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++)
      png.data.fill(mean(x, y), (y * png.width + x) * 4, (y * png.width + x) * 4 + 3)
  }
  for (let at = 3; at < png.data.length; at += 4) png.data[at] = 255
  return png

  function mean(x: number, y: number): number {
    let sum = 0
    for (let row = y * SHRINK; row < (y + 1) * SHRINK; row++) {
      for (let column = x * SHRINK; column < (x + 1) * SHRINK; column++) {
        sum += bitmap.grey[row * bitmap.width + column] ?? 255
      }
    }
    return Math.round(sum / SHRINK ** 2)
  }
}

/**
 * How many dots differ clearly from the kept picture. Without one it is written, and the test fails once: look at it
 * before it is committed. To renew a picture, remove it.
 */
export function dotsUnlike(page: Page, file: string): number {
  const drawn = thumbnail(page)
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, PNG.sync.write(drawn, { colorType: 0 }))
    return Number.POSITIVE_INFINITY
  }
  const kept = PNG.sync.read(readFileSync(file))
  if (kept.width !== drawn.width || kept.height !== drawn.height) return Number.POSITIVE_INFINITY
  let unlike = 0
  for (let at = 0; at < kept.data.length; at += 4) {
    if (Math.abs((kept.data[at] ?? 0) - (drawn.data[at] ?? 0)) > 40) unlike++
  }
  return unlike
}
