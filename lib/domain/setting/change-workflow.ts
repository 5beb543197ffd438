import {
  type SettingChangeStatus,
  settingChangeStatuses,
  settingChangeStatusLabels,
} from '@/lib/domain/setting/change-status'
import type { Workflow } from '@/lib/domain/workflow'

export const settingChangeActions = ['propose', 'apply', 'accept', 'refuse', 'withdraw'] as const

export type SettingChangeAction = (typeof settingChangeActions)[number]

/** What touches codes, dates or decisions is changed by two people (R-INS-7 in spirit: nobody accepts their own). */
export const settingChangeWorkflow: Workflow<SettingChangeAction, SettingChangeStatus> = {
  title: '設定の変更',
  statuses: settingChangeStatuses,
  labels: settingChangeStatusLabels,
  rows: [
    {
      action: 'propose',
      label: '変更を申し出る',
      by: ['admin'],
      from: [],
      to: 'PROPOSED',
      comment: 'required',
      commentLabel: '変更する理由',
    },
    {
      action: 'apply',
      label: 'すぐに反映する',
      by: ['admin'],
      from: [],
      to: 'ACCEPTED',
      comment: 'required',
      commentLabel: '変更する理由',
      when: 'an article that no requirement asks for (お知らせ)',
    },
    {
      action: 'accept',
      label: '反映する',
      by: ['admin', 'supervisor'],
      from: ['PROPOSED'],
      to: 'ACCEPTED',
      comment: 'none',
      notBy: ['propose'],
    },
    {
      action: 'refuse',
      label: '却下する',
      by: ['admin', 'supervisor'],
      from: ['PROPOSED'],
      to: 'REFUSED',
      comment: 'none',
      notBy: ['propose'],
    },
    {
      action: 'withdraw',
      label: '取り下げる',
      by: ['admin'],
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      comment: 'none',
      when: 'the one who proposed it',
    },
  ],
}
