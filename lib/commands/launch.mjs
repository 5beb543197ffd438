// The one entry of every npm script. Plain JavaScript without dependencies, because it runs before anything is
// installed and under whatever Node the machine has (20.19 or newer): it installs what is missing, finds a Node that
// is new enough, generates what is not committed and hands over to lib/commands/<name>.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyViewerParts } from './copy-viewer-parts.mjs'

const COMMANDS = ['demo', 'test', 'dev', 'bench', 'portal', 'worker', 'generate']
// What vitest and file-type ask for.
const NEEDED_NODE = [22, 12]

const root = fileURLToPath(new URL('../..', import.meta.url))
const [name = '', ...args] = process.argv.slice(2)

process.chdir(root)
if (!COMMANDS.includes(name)) stop(2, `Usage: node lib/commands/launch.mjs ${COMMANDS.join('|')} [arguments]`)
installWhatIsMissing()
const node = findNode()
const env = environment(node)
generatePrismaClient()
copyViewerParts()
if (name !== 'generate') handOver()

function installWhatIsMissing() {
  if (isInstalled()) return
  say('Installing the packages of package-lock.json into node_modules (npm ci), about a minute …')
  const npm = process.env.npm_execpath
  const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  // Install scripts are not needed by anything here, and one of them wants to download from outside the registry.
  const flags = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status } = spawnSync(program, [...first, ...flags], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !npm,
  })
  if (status !== 0)
    stop(1, 'npm ci failed (see above). It needs the npm registry: check the network, then try again.')
}

// npm writes node_modules/.package-lock.json last: what stands there is installed completely.
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages
  if (!installed) return false
  const wanted = Object.entries(readJson('package-lock.json').packages).filter(([path]) => path !== '')
  return wanted.every(([path, entry]) => {
    const found = installed[path]
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true
  })
}

function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin')
  const bundled = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(bundled)) return bundled
  return stop(
    1,
    `This portal needs Node ${NEEDED_NODE.join('.')} or newer; this is ${process.versions.node}, and npm has no newer one ` +
      `for ${process.platform}-${process.arch}. Please install a current Node.`,
  )
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1])
}

function environment(program) {
  const path = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [path]: [dirname(program), join(root, 'node_modules', '.bin'), process.env[path]].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
}

function generatePrismaClient() {
  const stamp = 'lib/generated/.schema-hash'
  const hash = schemaHash()
  const fresh =
    existsSync('lib/generated/prisma/client.ts') && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (fresh) return
  const { status, stdout, stderr } = spawnSync(node, ['node_modules/prisma/build/index.js', 'generate'], {
    env,
    encoding: 'utf8',
  })
  if (status !== 0) stop(1, `The Prisma client could not be generated:\n${stdout}${stderr}`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

function schemaHash() {
  const hash = createHash('sha256').update(readJson('node_modules/prisma/package.json').version)
  for (const file of readdirSync('prisma/schema').sort())
    hash.update(readFileSync(join('prisma/schema', file)))
  return hash.digest('hex')
}

function handOver() {
  const script = `lib/commands/${name}.ts`
  if (!existsSync(script)) stop(1, `The command ${name} is not here yet (${script}).`)
  // The channel tells the command when this process dies, even by kill -9 (follow-parent.mjs).
  const flags = ['--import', 'tsx', '--import', './lib/commands/follow-parent.mjs']
  const child = spawn(node, [...flags, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, PORTAL_PARENT: String(process.pid) },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(1, `${node} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
  stopWithNpm(child)
}

// npm killed with -9 would leave us serving on the port that the next start needs. An orphan gets another parent; between
// npm and us there may be a shell, which then is the orphan.
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const family = () => {
    const shell = readText(`/proc/${process.ppid}/cmdline`)?.startsWith('npm') ? '' : process.ppid
    return `${process.ppid} ${shell && readText(`/proc/${shell}/stat`)?.split(') ')[1]?.split(' ')[1]}`
  }
  const before = family()
  setInterval(() => family() !== before && child.kill('SIGTERM'), 1000).unref()
}

function readJson(path) {
  const text = readText(path)
  return text && JSON.parse(text)
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(code, text) {
  say(text)
  process.exit(code)
}
