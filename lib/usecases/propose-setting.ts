import { ProblemsFound } from '@/lib/domain/problems-found'
import { readSettingValue, type SettingName, settings, settingWords } from '@/lib/domain/setting/settings'
import { newId } from './new-id'
import { type Act, transact } from './transact'

export type SettingProposal = { name: SettingName; value: string; reason: string }

/**
 * Proposes another value; it counts when somebody else has accepted it (decide-setting.ts).
 * @throws ProblemsFound for a value that is none, is the present one, or while another proposal is open.
 */
export function proposeSetting(act: Act, { name, value, reason }: SettingProposal): Promise<void> {
  return transact(act, async (tx) => {
    // One at a time: the row, or the place where it would be, is locked by name.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`setting:${name}`}, 0))::text`
    const row = await tx.setting.findUnique({ where: { name } })
    const before = row?.value ?? settings[name].fallback
    const after = readSettingValue(name, value)
    if (after === undefined)
      throw new ProblemsFound({ field: 'value', message: '変更後の値を選んでください。' })
    if (after === before) {
      const message = `いまの値は「${settingWords(name, before)}」です。別の値を選んでください。`
      throw new ProblemsFound({ field: 'value', message })
    }
    if ((await tx.settingChange.count({ where: { name, status: 'PROPOSED' } })) > 0) {
      const message = 'この設定には、承認を待っている変更があります。先にそちらを反映するか却下してください。'
      throw new ProblemsFound({ field: '', message })
    }
    const id = newId()
    await tx.settingChange.create({
      data: {
        ...{ id, name, before, after, reason, status: 'PROPOSED' },
        ...{ proposedById: act.actor.accountId ?? '', proposedAt: act.now },
      },
    })
    return {
      subject: { type: 'setting', id: name },
      detail: { change: id, before, after },
      result: undefined,
    }
  })
}
