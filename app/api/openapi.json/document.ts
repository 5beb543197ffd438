import { deviceNameMaxLength, deviceRegistrationSentences } from '@/lib/domain/device/registration-schema'

const problemRef = { $ref: '#/components/schemas/Problem' }
const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemRef } },
})

const registration = {
  type: 'object',
  required: ['institutionCode', 'id', 'activationCode', 'publicKey'],
  properties: {
    institutionCode: {
      type: 'string',
      description: `${deviceRegistrationSentences.institutionCode.en} Prefecture, kind digit and 7 digits.`,
      examples: ['1310270751', 'K1312345'],
    },
    id: { type: 'string', description: deviceRegistrationSentences.id.en, examples: ['W0000001'] },
    activationCode: {
      type: 'string',
      description: `${deviceRegistrationSentences.activationCode.en} Hyphens, spaces and lower case are accepted.`,
      examples: ['ABCD-EFGH-JKLM-NPQR'],
    },
    publicKey: {
      description: `${deviceRegistrationSentences.publicKey.en} The device proves itself by this key afterwards.`,
      oneOf: [
        { $ref: '#/components/schemas/EcPublicKey' },
        { $ref: '#/components/schemas/Ed25519PublicKey' },
      ],
    },
    name: {
      type: 'string',
      maxLength: deviceNameMaxLength,
      description: 'What the facility calls the device.',
      examples: ['巡回健診バス 1号車'],
    },
  },
} as const

const coordinate = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' }

const schemas = {
  DeviceRegistration: registration,
  EcPublicKey: {
    type: 'object',
    required: ['kty', 'crv', 'x', 'y'],
    properties: { kty: { const: 'EC' }, crv: { const: 'P-256' }, x: coordinate, y: coordinate, d: false },
  },
  Ed25519PublicKey: {
    type: 'object',
    required: ['kty', 'crv', 'x'],
    properties: { kty: { const: 'OKP' }, crv: { const: 'Ed25519' }, x: coordinate, d: false },
  },
  Device: {
    type: 'object',
    required: ['deviceId'],
    properties: { deviceId: { type: 'string', pattern: '^W[0-9]{7}$' } },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457. title and detail are Japanese, titleEn and detailEn English.',
    required: ['status', 'title', 'detail'],
    properties: {
      status: { type: 'integer' },
      code: { enum: ['MALFORMED', 'WRONG', 'USED'] },
      title: { type: 'string' },
      titleEn: { type: 'string' },
      detail: { type: 'string' },
      detailEn: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'message', 'messageEn'],
          properties: {
            field: { type: 'string' },
            message: { type: 'string' },
            messageEn: { type: 'string' },
          },
        },
      },
    },
  },
}

const activateDevice = {
  operationId: 'activateDevice',
  summary: '端末の初期登録 / Activate a device',
  description:
    'Institution code, ID and activation code of the settings document activate one device, once. ' +
    'The passcode is set on the device and never sent. After 10 wrong tries for an ID every answer is 401 for 15 minutes.',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/DeviceRegistration' } } },
  },
  responses: {
    '201': {
      description: '登録した / Activated',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Device' } } },
    },
    '401': problemAnswer('組み合わせが正しくない / Wrong combination, unknown ID, or too many wrong tries'),
    '409': problemAnswer('使用済み / The three are right, but already used'),
    '422': problemAnswer('形式が正しくない / Malformed'),
  },
}

/** OpenAPI 3.1 of what machines call. */
export function openApiDocument(server: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'オンライン資格確認（資格確認限定型）申請ポータル',
      version: '1',
      description: 'マイナ資格確認アプリの端末の初期登録。 / Initial registration of devices.',
    },
    servers: [{ url: server }],
    paths: { '/api/v1/devices': { post: activateDevice } },
    components: { schemas },
  }
}
