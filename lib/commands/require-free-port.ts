import { setTimeout } from 'node:timers/promises'
import { portIsFree } from '@/lib/adapters/free-port'
import { StartProblem } from '@/lib/start-problem'

/** Waits a little: the web process of a launcher that was just killed needs a moment to let go of the port. */
export async function requireFreePort(port: number): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 250) {
    if (await portIsFree(port)) return
    await setTimeout(250)
  }
  throw new StartProblem(
    `ポート ${port} はほかのプログラムが使っています。PORT=${port + 1} npm run demo のように別の番号で起動してください。 / ` +
      `Port ${port} is taken by another program. Stop that program, or start with another port: PORT=${port + 1} npm run demo`,
  )
}
