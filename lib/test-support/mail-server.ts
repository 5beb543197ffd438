import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** How the server treats the next mail: takes it, refuses it with a number, or never answers. */
export type Answer = 'take' | 'hang' | number

/**
 * An SMTP server in this process. `answers` are used up one by one; after them it takes everything.
 * @returns urlOf(patience): with the milliseconds after which whoever sends gives up on a server that says nothing. Only
 * who waits for that gives it little time: on a busy machine an answer may take half a second.
 */
export async function startMailServer() {
  const received: ParsedMail[] = []
  const answers: Answer[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const answer = answers.shift() ?? 'take'
      if (answer === 'hang') return
      if (answer === 'take') return done()
      done(Object.assign(new Error('refused by the test'), { responseCode: answer }))
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(resolve))
  const urlOf = (patience: number) => `smtp://127.0.0.1:${port}?ignoreTLS=true&socketTimeout=${patience}`
  return { url: urlOf(30_000), urlOf, received, answers, stop }
}
