'use server'

import { z } from 'zod'
import { applicants } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { grantSettings } from '@/lib/adapters/settings-cookie'
import { isDeviceNumber } from '@/lib/domain/device/device-number'
import { confirmPassword } from '@/lib/usecases/confirm-password'

export const unlock = action({
  role: applicants,
  input: z.object({
    id: z.uuid(),
    device: z.string().refine(isDeviceNumber).optional(),
    password: z.string().min(1, 'パスワードを入力してください。').max(1000, 'パスワードが長すぎます。'),
  }),
  audit: 'device.settings',
  async run({ input, viewer }) {
    await confirmPassword(viewer, input.password)
    const { sessionHash, now } = viewer
    await grantSettings({ applicationId: input.id, sessionHash, now })
    return `/devices/settings/${input.id}${input.device ? `?device=${input.device}` : ''}`
  },
})
