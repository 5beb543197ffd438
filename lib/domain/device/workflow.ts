import { type DeviceStatus, deviceStatuses, deviceStatusLabels } from '@/lib/domain/device/status'
import type { Workflow } from '@/lib/domain/workflow'

export const deviceActions = ['issue', 'renewCode', 'activate', 'stop', 'replace'] as const

export type DeviceAction = (typeof deviceActions)[number]

const facility = ['institution', 'insurer'] as const

/** One ID = one device (R-DEV-1 … R-DEV-3, D-3). */
export const deviceWorkflow: Workflow<DeviceAction, DeviceStatus> = {
  title: '端末のID',
  statuses: deviceStatuses,
  labels: deviceStatusLabels,
  rows: [
    { action: 'issue', label: '発行する', by: ['system'], from: [], to: 'ISSUED', comment: 'none' },
    {
      action: 'renewCode',
      label: 'アクティベーションコードを再発行する',
      by: facility,
      from: ['ISSUED'],
      to: 'ISSUED',
      comment: 'none',
      when: 'the fresh code kills the old one (D-3)',
    },
    {
      action: 'activate',
      label: '端末を登録する',
      by: ['device'],
      from: ['ISSUED'],
      to: 'ACTIVE',
      comment: 'none',
      when: 'with 機関コード, ID and an unused アクティベーションコード (R-DEV-1, R-DEV-2)',
    },
    {
      action: 'stop',
      label: '端末を停止する',
      by: [...facility, 'system'],
      from: ['ISSUED', 'ACTIVE'],
      to: 'STOPPED',
      comment: 'optional',
      commentLabel: '停止する理由',
      when: 'system: 利用中止 or abolition (R-INS-10)',
    },
    {
      action: 'replace',
      label: '端末を交換する',
      by: facility,
      from: ['ACTIVE', 'STOPPED'],
      to: 'REPLACED',
      comment: 'none',
      when: 'a new ID and code take its place (R-APP-11); not after 利用中止 or abolition',
    },
  ],
}
