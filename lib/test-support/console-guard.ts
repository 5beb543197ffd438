import { format } from 'node:util'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A test that writes console.error or console.warn fails, unless it expects that itself (`vi.spyOn` in the test). */
const written: string[] = []
let spies: { mockRestore: () => void }[] = []

beforeEach(() => {
  written.length = 0
  spies = (['error', 'warn'] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation((...parts: unknown[]) => {
      written.push(`console.${kind}: ${format(...parts)}`)
    }),
  )
})

afterEach(() => {
  for (const spy of spies) spy.mockRestore()
  expect(written, 'written to the console during the test').toEqual([])
})
