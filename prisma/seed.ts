import { demoLines } from '@/e2e/scenarios/demo-lines'
import { makeDemoWorld } from '@/e2e/scenarios/demo-world'
import { currentTime } from '@/lib/adapters/clock'

/** Fills the portal with the demo world, once; says who may sign in. */
export async function seedDemo(): Promise<{ lines: string[] }> {
  await makeDemoWorld(await currentTime())
  return { lines: demoLines() }
}
