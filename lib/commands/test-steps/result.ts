import type { Counts } from '@/lib/test-support/count-reporter'

export type { Counts }

export type TestStep = () => Promise<Counts>

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: [] }

/** A check that is passed or failed as a whole. */
export const oneTest = (passed: boolean): Counts => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: [],
})

export const sum = (all: Counts[]): Counts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  skipped: all.flatMap(({ skipped }) => skipped),
})

/** What a tool counted, unless it broke without counting a failure: then its exit code is the failure. */
export const withExitCode = (counts: Counts, code: number | null): Counts =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
