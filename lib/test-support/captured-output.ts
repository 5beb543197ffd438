import { afterEach, beforeEach, vi } from 'vitest'

/** What a command writes during each test of the file. */
export function captureOutput(): { out: string; err: string } {
  const written = { out: '', err: '' }
  beforeEach(() => {
    Object.assign(written, { out: '', err: '' })
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.out += text
      return true
    })
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.err += text
      return true
    })
  })
  afterEach(() => vi.restoreAllMocks())
  return written
}
