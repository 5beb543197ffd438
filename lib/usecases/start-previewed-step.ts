import { createHash } from 'node:crypto'
import type { Viewer } from '@/lib/adapters/session'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { NoticeStep } from '@/lib/domain/month/judge'
import { Refusal } from '@/lib/domain/refusal'
import { type PreviewedNotice, previewStep, type StepPreview } from './preview-step'
import { startStep } from './start-step'
import type { Act } from './transact'

/** What the preview showed as fit, each in its version, in one word that a form can carry however many they are. */
export function previewDigest({ rows }: Pick<StepPreview, 'rows'>): string {
  const seen = fitting(rows).map(({ id, version }) => `${id}.${version}`)
  return createHash('sha256').update(seen.sort().join('\n')).digest('hex')
}

/**
 * Starts a step with exactly the notices that the preview showed: a named person decides on what they have seen and on
 * nothing that came in between (R-CLK-2, R-CLK-5).
 * @throws Refusal STALE_VERSION when the preview would be another by now; what startStep throws.
 */
export async function startPreviewedStep(
  act: Act,
  viewer: Viewer,
  { month, step, seen }: { month: RunMonth; step: NoticeStep; seen: string },
): Promise<{ id: string; total: number }> {
  const preview = await previewStep(viewer, month, step)
  if (previewDigest(preview) !== seen) throw new Refusal('STALE_VERSION')
  return await startStep(act, viewer, month, step, fitting(preview.rows))
}

function fitting(rows: readonly PreviewedNotice[]) {
  return rows.filter(({ result }) => result === 'done').map(({ id, version }) => ({ id, version }))
}
