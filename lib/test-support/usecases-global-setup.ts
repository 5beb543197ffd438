import type { TestProject } from 'vitest/node'
import { ensureTemplate } from '@/lib/test-support/template-database'
import { dropTestDatabases, startTestCluster } from '@/lib/test-support/test-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: string
    testTemplate: string
  }
}

/** Once per run of the project `usecases`: the server and the template its databases are copied from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  project.provide('testCluster', cluster.url)
  project.provide('testTemplate', await ensureTemplate(cluster.url))
  return async () => {
    await dropTestDatabases(cluster.url)
    await cluster.stop()
  }
}
