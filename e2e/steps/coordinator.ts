import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { demoCoordinator } from '@/e2e/scenarios/coordinator'
import { ensureGroup } from '@/e2e/scenarios/group'
import { demoPassword } from '@/e2e/scenarios/staff'
import { currentTime } from '@/lib/adapters/clock'
import { signIn } from './account'

/** Somebody of a 契約とりまとめ機関 of the test's own, whose lists are empty. */
export async function signInAsCoordinator(page: Page): Promise<void> {
  const own = randomUUID().slice(0, 13)
  const email = `coordinator-${own}@group.example`
  const group = { ...demoCoordinator, email, name: `見本連絡会 ${own}` }
  await ensureGroup(group, await currentTime())
  await signIn(page, { email, password: demoPassword })
}
