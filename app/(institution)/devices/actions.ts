'use server'

import { applicants } from '@/app/require-viewer'
import { action } from '@/lib/action'
import {
  deviceFactsSchema,
  deviceSchema,
  deviceStopSchema,
  endOfUseSchema,
} from '@/lib/domain/device/device-schemas'
import { endUse } from '@/lib/usecases/end-use'
import { renameDevice } from '@/lib/usecases/rename-device'
import { renewDeviceCode } from '@/lib/usecases/renew-device-code'
import { replaceDevice } from '@/lib/usecases/replace-device'
import { stopDevice } from '@/lib/usecases/stop-device'

export const rename = action({
  role: applicants,
  input: deviceFactsSchema,
  audit: 'device.rename',
  async run({ input, viewer, act }) {
    await renameDevice(act, viewer, input)
    return `/devices/${input.number}?done=renamed`
  },
})

export const stop = action({
  role: applicants,
  input: deviceStopSchema,
  audit: 'device.stop',
  async run({ input, viewer, act }) {
    await stopDevice(act, viewer, input)
    return `/devices/${input.number}?done=stopped`
  },
})

export const replace = action({
  role: applicants,
  input: deviceSchema,
  audit: 'device.replace',
  async run({ input, viewer, act }) {
    return `/devices/${await replaceDevice(act, viewer, input.number)}?done=replaced`
  },
})

export const renewCode = action({
  role: applicants,
  input: deviceSchema,
  audit: 'device.renew-code',
  async run({ input, viewer, act }) {
    await renewDeviceCode(act, viewer, input.number)
    return `/devices/${input.number}?done=renewed`
  },
})

export const end = action({
  role: applicants,
  input: endOfUseSchema,
  audit: 'application.end',
  async run({ input, viewer, act }) {
    await endUse(act, viewer, input)
    return '/devices?done=ended'
  },
})
