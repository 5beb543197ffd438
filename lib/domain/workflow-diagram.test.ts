import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { monthWorkflow } from '@/lib/domain/month/workflow'
import { stateDiagram, workflowsPage } from '@/lib/domain/workflow-diagram'

const page = fileURLToPath(new URL('../../docs/workflows.md', import.meta.url))
const hint =
  'docs/workflows.md is stale: run UPDATE_DOCS=1 npx vitest run lib/domain/workflow-diagram.test.ts and commit it'

describe('workflow diagrams', () => {
  it('docs/workflows.md is what the tables say', () => {
    // biome-ignore lint/style/noProcessEnv: a switch of this test alone, no setting of the portal
    if (process.env.UPDATE_DOCS === '1') writeFileSync(page, workflowsPage())
    expect(readFileSync(page, 'utf8'), hint).toBe(workflowsPage())
  })

  it('draws starts, moves and ends', () => {
    expect(stateDiagram(monthWorkflow)).toBe(
      [
        '```mermaid',
        'stateDiagram-v2',
        '  state "受付中 OPEN" as OPEN',
        '  state "締切済み CLOSED" as CLOSED',
        '  state "付番済み REGISTERED" as REGISTERED',
        '  state "反映済み PUBLISHED" as PUBLISHED',
        '  [*] --> OPEN : 受付を始める',
        '  OPEN --> CLOSED : 締め切る',
        '  CLOSED --> REGISTERED : 付番を完了する',
        '  REGISTERED --> PUBLISHED : アカウントに反映する',
        '  PUBLISHED --> [*]',
        '```',
      ].join('\n'),
    )
  })
})
