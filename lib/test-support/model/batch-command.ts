import type fc from 'fast-check'
import { expect } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { BatchAction } from '@/lib/domain/application/batch'
import type { BatchDecision } from '@/lib/domain/application/batch-schemas'
import { type RefusalCode, refusalMessages } from '@/lib/domain/refusal'
import { chooseBatch } from '@/lib/usecases/choose-batch'
import { decideBatch } from '@/lib/usecases/decide-batch'
import { workOffBatch } from '@/lib/usecases/run-batch'
import { act, type Desk, type ModelCase, type Outcome } from './desk-model'
import { actOf, outcomeOf, type RealDesk } from './real-desk'

/** Which cases, each seen so many versions ago. */
type Chosen = { item: number; behind: number }

/** One decision on several cases: what fits is done, what does not says why, and nothing else changes. */
export class DecidingTogether implements fc.AsyncCommand<Desk, RealDesk> {
  constructor(
    private readonly action: BatchAction,
    private readonly by: number,
    private readonly chosen: readonly Chosen[],
    private readonly counted: (deeds: number) => void,
  ) {}

  check = () => true

  async run(desk: Desk, real: RealDesk): Promise<void> {
    desk.now += 1
    const seen = this.chosen.map(({ item, behind }) => {
      const { version } = desk.cases[item] as ModelCase
      return { item, version: Math.max(1, version - behind) }
    })
    const found = await this.decide(desk, real, seen)
    this.counted(seen.length)
    if (desk.roles[this.by] === 'auditor') return expect(found).toBe('NOT_ALLOWED')
    const expected = seen.map(({ item, version }) => {
      const deed = { kind: this.action, by: this.by, from: this.by, at: desk.now, version }
      return said(act(desk, desk.cases[item] as ModelCase, deed))
    })
    expect(found).toEqual(expected)
  }

  private async decide(desk: Desk, real: RealDesk, seen: { item: number; version: number }[]) {
    const deed = await actOf(real, this.by, desk.now)
    const chosen = seen.map(({ item, version }) => ({ id: real.cases[item] ?? '', version }))
    try {
      const { id } = await chooseBatch(deed, { action: this.action, address: '/staff/queue/review', chosen })
      await decideBatch(deed, { id, ...WORDS[this.action] } as BatchDecision)
      await workOffBatch(id, { clock: async () => deed.now })
      const rows = await db.reviewBatchRow.findMany({ where: { batchId: id }, orderBy: { position: 'asc' } })
      return rows.map(({ result, message }) => (result === 'done' ? 'done' : message))
    } catch (error) {
      return outcomeOf(error)
    }
  }

  toString = () => `${this.by}: ${this.action} ${JSON.stringify(this.chosen)}`
}

const said = (outcome: Outcome) => (outcome === 'done' ? 'done' : refusalMessages[outcome as RefusalCode])

const WORDS: Record<BatchAction, object> = {
  approve: { action: 'approve', comment: '' },
  sendBack: { action: 'sendBack', field: 'staffCount', comment: '確認しました。' },
  hold: { action: 'hold', comment: '確認しました。', until: '2026-12-01' },
  resume: { action: 'resume' },
}
