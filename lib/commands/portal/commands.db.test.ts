import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { importFacilitiesCommand } from '@/lib/commands/portal/import-facilities'
import { importInsurersCommand } from '@/lib/commands/portal/import-insurers'
import { associationAdd, coordinatorAdd } from '@/lib/commands/portal/organisation-add'
import { runPortalCommand } from '@/lib/commands/portal/run-portal-command'
import { staffAdd } from '@/lib/commands/portal/staff-add'
import { captureOutput } from '@/lib/test-support/captured-output'
import { testDatabase } from '@/lib/test-support/test-database'

const folder = mkdtempSync(join(tmpdir(), 'portal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = captureOutput()
beforeEach(() => testDatabase().reset())

const run = (...words: string[]) =>
  runPortalCommand(
    [importFacilitiesCommand, importInsurersCommand, staffAdd, associationAdd, coordinatorAdd],
    words,
  )

function list(...lines: string[]): string {
  const path = join(folder, 'list.csv')
  writeFileSync(path, ['prefecture,code7,name,postal_code,address', ...lines, ''].join('\n'))
  return path
}
const good = '13,0270751,見本病院,1048560,中央区'

describe('R-CLK-7 import facilities', () => {
  it('imports, and says the second time that nothing changed', async () => {
    expect(await run('import', 'facilities', list(good), '--kind', 'medical')).toBe(0)
    expect(written.out).toMatch(/マスタに取り込みました（1行、UTF-8、保険医療機関（医科）/)
    expect(written.out).toMatch(/追加 added +1\n/)
    expect(written.err).toMatch(/^読み取っています … 100%$/m)
    expect(await run('import', 'facilities', list(good), '--kind', 'medical')).toBe(0)
    expect(written.out).toContain('変更はありませんでした')
    expect(await db.masterImport.findMany()).toMatchObject([
      { byLabel: expect.stringContaining('コマンドライン') },
      {},
    ])
  })

  it('refuses rows in error on stderr, by line and column', async () => {
    expect(await run('import', 'facilities', list(good, '48,0270751,x,1048560,y'), '--kind', 'medical')).toBe(
      1,
    )
    expect(written.err).toContain('3行目 prefecture「48」: 都道府県は01から47までの番号で書いてください。')
    expect(written.err).toContain('1行に誤りがあるため、取り込みませんでした')
    expect(written.out).toBe('')
  })

  it('speaks JSON', async () => {
    expect(await run('import', 'facilities', list(good), '--kind', 'medical', '--dry-run', '--json')).toBe(0)
    expect(JSON.parse(written.out)).toMatchObject({
      outcome: 'dry-run',
      added: 1,
      rows: 1,
      encoding: 'utf-8',
    })
    expect(written.err).toBe('')
  })

  it('wrong kind is wrong usage, a missing file a refusal', async () => {
    expect(await run('import', 'facilities', list(good), '--kind', 'insurer')).toBe(2)
    expect(await run('import', 'facilities', join(folder, 'none.csv'), '--kind', 'medical')).toBe(1)
    expect(written.err).toContain('none.csv」が見つかりません')
  })
})

describe('R-CLK-7 a list that would close many', () => {
  it('needs --allow-closing, and says so', async () => {
    await db.facility.createMany({
      data: Array.from({ length: 120 }, (_, at) => ({
        ...{ kind: 'MEDICAL' as const, prefecture: '13', code: String(1_000_000 + at) },
        ...{ name: `見本${at}`, listed: true },
      })),
    })
    const words = ['import', 'facilities', list(good), '--kind', 'medical']
    expect(await run(...words)).toBe(1)
    expect(written.err).toContain('一覧にない120件（登録済みの100%）が閉鎖されます。')
    expect(written.err).toContain('--allow-closing を付けます。')
    expect(await run(...words, '--allow-closing')).toBe(0)
    expect(written.out).toMatch(/閉鎖 gone +120\n/)
  })
})

describe('R-CLK-7 import insurers', () => {
  it('imports insurers by their number', async () => {
    const path = join(folder, 'insurers.csv')
    writeFileSync(path, 'insurer_number,name\n06139463,見本健康保険組合\n')
    expect(await run('import', 'insurers', path)).toBe(0)
    expect(written.out).toMatch(/マスタに取り込みました（1行、UTF-8、保険者/)
    expect(await db.facility.findMany()).toMatchObject([{ kind: 'INSURER', code: '06139463' }])
  })
})

describe('R-CLK-9 staff add', () => {
  it('shows password and key once', async () => {
    expect(await run('staff', 'add', 'Clerk@Fund.example', '--role', 'clerk', '--name', '審査　花子')).toBe(0)
    expect(written.out).toMatch(/otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/)
    expect(await db.account.findMany()).toMatchObject([
      { email: 'clerk@fund.example', staffRole: 'CLERK', lastName: '審査', firstName: '花子' },
    ])
    written.out = ''
    expect(await run('staff', 'add', 'clerk@fund.example', '--role', 'admin', '--json')).toBe(0)
    expect(JSON.parse(written.out)).toEqual({
      outcome: 'changed',
      locked: false,
      email: 'clerk@fund.example',
      role: 'admin',
    })
  })

  it.each([
    ['PENDING', '登録を完了し、ログインできるようにしました。', true],
    ['LOCKED', 'ロックされているため、ログインできません。', false],
  ] as const)('R-CLK-9 says what became of one who was %s', async (status, said, credentials) => {
    await run('staff', 'add', 'clerk@fund.example', '--role', 'clerk')
    await db.account.updateMany({ data: { status } })
    written.out = ''
    expect(await run('staff', 'add', 'clerk@fund.example', '--role', 'clerk')).toBe(0)
    expect(written.out).toContain(said)
    expect(written.out.includes('otpauth://')).toBe(credentials)
  })

  it.each([
    [['clerk@fund.example']],
    [['clerk@fund.example', '--role', 'boss']],
    [['clerk', '--role', 'clerk']],
  ])('%j is wrong usage', async (words) => {
    expect(await run('staff', 'add', ...words)).toBe(2)
    expect(await db.account.count()).toBe(0)
  })
})

describe('R-INS-4 association add', () => {
  it('R-INS-4 opens the association, invites its manager, and says what is missing', async () => {
    expect(await run('association', 'add', '見本県保険者協議会', 'First@Group.example')).toBe(0)
    expect(written.out).toContain('見本県保険者協議会 を登録しました。')
    expect(await db.organisation.findMany()).toMatchObject([{ kind: 'ASSOCIATION' }])
    expect(await db.outboxMail.findMany()).toMatchObject([
      { template: 'invitation', to: 'first@group.example' },
    ])
    expect(await run('association', 'add', '見本県保険者協議会')).toBe(2)
    expect(written.err).toContain('EMAIL を指定してください。')
    expect(await run('association', 'add', ' ', 'second@group.example')).toBe(1)
    expect(written.err).toContain('保険者団体の名称を入力してください。')
  })
})

describe('R-LST-4 coordinator add', () => {
  it('R-LST-4 opens who keeps the two lists, beside an association of the same name', async () => {
    expect(await run('association', 'add', '見本県連絡会', 'first@group.example')).toBe(0)
    expect(await run('coordinator', 'add', '見本県連絡会', 'second@group.example')).toBe(0)
    expect(written.out).toContain('second@group.example に、管理者としての招待のメールを送ります')
    const kinds = await db.organisation.findMany({ select: { kind: true }, orderBy: { id: 'asc' } })
    expect(kinds).toEqual([{ kind: 'ASSOCIATION' }, { kind: 'COORDINATOR' }])
    expect(await db.auditEntry.count({ where: { name: 'coordinator.open' } })).toBe(1)
    expect(await run('coordinator', 'add', ' ', 'third@group.example')).toBe(1)
    expect(written.err).toContain('契約とりまとめ機関・代表保険者の名称を入力してください。')
  })
})
