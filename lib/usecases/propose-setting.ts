import { ProblemsFound } from '@/lib/domain/problems-found'
import { readSettingValue, type SettingName, settings, settingWords } from '@/lib/domain/setting/settings'
import { proposeValue } from './propose-value'
import type { Act } from './transact'

export type SettingProposal = { name: SettingName; value: string; reason: string }

/**
 * Proposes another choice of a setting.
 * @throws ProblemsFound for a value that is none, is the present one, or while another proposal is open.
 */
export function proposeSetting(act: Act, { name, value, reason }: SettingProposal): Promise<void> {
  const next = (before: unknown) => {
    const after = readSettingValue(name, value)
    if (after === undefined)
      throw new ProblemsFound({ field: 'value', message: '変更後の値を選んでください。' })
    if (after === before) {
      const message = `いまの値は「${settingWords(name, before)}」です。別の値を選んでください。`
      throw new ProblemsFound({ field: 'value', message })
    }
    return after
  }
  return proposeValue(act, { name, reason, fallback: settings[name].fallback, next })
}
