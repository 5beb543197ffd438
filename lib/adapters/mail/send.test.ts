import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { setEnv } from '@/lib/env'
import { MailRefused, sendMail } from './send'

const server = new SMTPServer({
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

test('a mail server that does not know us is a wrong setting, not a refused mail', async () => {
  const { port } = server.server.address() as AddressInfo
  setEnv({ SMTP_URL: `smtp://us:wrong@127.0.0.1:${port}?ignoreTLS=true` })
  const letter = { id: 'one', to: 'a@b.example', toName: 'A', at: new Date(0) }
  const sending = sendMail({ ...letter, subject: 's', text: 't', html: '<p>t' })
  await expect(sending).rejects.toMatchObject({ code: 'EAUTH', responseCode: 535 })
  await expect(sending).rejects.not.toBeInstanceOf(MailRefused)
})
