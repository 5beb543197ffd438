export const settingChangeStatuses = ['PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const

export type SettingChangeStatus = (typeof settingChangeStatuses)[number]

export const settingChangeStatusLabels: Record<SettingChangeStatus, string> = {
  PROPOSED: '承認待ち',
  ACCEPTED: '反映済み',
  REFUSED: '却下',
  WITHDRAWN: '取下げ',
}
