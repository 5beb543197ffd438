import type { IncomingMessage, ServerResponse } from 'node:http'

export class WordedResponse extends ServerResponse<IncomingMessage> {}
