import { readJsonBody } from '@/lib/adapters/json-body'
import { isUsableKey } from '@/lib/adapters/public-key'
import { deviceRegistrationSchema } from '@/lib/domain/device/registration-schema'
import { handler } from '@/lib/handler'
import { isInstitutionCodeShape } from '@/lib/queries/institution-code-shape'
import { activateDevice } from '@/lib/usecases/activate-device'
import { errorAt, errorsOf, refusalAnswer } from './answers'

/** マイナ資格確認アプリ registers a device (R-DEV-1). Documented at /api/openapi.json. */
export const POST = handler({
  role: 'public',
  fromMachines: true,
  audit: 'device.activate',
  run: async ({ request, act }) => {
    const sent = deviceRegistrationSchema.safeParse(await readJsonBody(request))
    if (!sent.success) return refusalAnswer('malformed', errorsOf(sent.error))
    if (!(await isInstitutionCodeShape(sent.data.institutionCode))) {
      return refusalAnswer('malformed', [errorAt('institutionCode')])
    }
    if (!isUsableKey(sent.data.publicKey)) return refusalAnswer('malformed', [errorAt('publicKey')])
    const activation = await activateDevice(act, sent.data)
    if (activation.outcome !== 'activated') return refusalAnswer(activation.outcome)
    return Response.json(
      { deviceId: activation.deviceId },
      { status: 201, headers: { 'cache-control': 'no-store' } },
    )
  },
})
