import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { takeName } from '@/lib/adapters/take-name'
import { inheritedEnv } from '@/lib/env'
import { StartProblem } from '@/lib/start-problem'

const PACKAGE = 'node_modules/@sparticuz/chromium'
const FONTS = ['biz-udgothic', 'noto-sans-jp'].map((name) => resolve('node_modules/@expo-google-fonts', name))

/** The Chromium of an npm package, unpacked once per version with the libraries and fonts a bare machine lacks. */
export function unpackedChromium(): { executablePath: string; env: Record<string, string> } {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) {
    throw new StartProblem(
      'No Chromium for the end-to-end tests was found. Install one, or name one in E2E_CHROMIUM.',
    )
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const home = join(privateFolder(), version)
  if (!existsSync(home)) unpack(home)
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: fontSettings(home), HOME: home },
  }
}

// In a shared temporary folder anyone could have put a program of that name there first.
function privateFolder(): string {
  const folder = join(tmpdir(), `kenshin-portal-chromium-${process.getuid?.()}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stats = lstatSync(folder)
  if (stats.isDirectory() && stats.uid === process.getuid?.()) return folder
  throw new StartProblem(
    `${folder} belongs to somebody else. Remove it, or set TMPDIR to a folder of your own.`,
  )
}

// The package unpacks into TMPDIR, file by file: hence a process of its own with another TMPDIR, and the final name
// only for what is complete (a half-written program fails with "text file busy").
function unpack(home: string): void {
  const half = mkdtempSync(`${home}.`)
  const script = `import { inflate } from '@sparticuz/chromium'
    for (const name of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      await inflate(${JSON.stringify(resolve(PACKAGE, 'bin'))} + '/' + name)
    }`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...inheritedEnv(), TMPDIR: half },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  takeName(half, home)
}

function fontSettings(home: string): string {
  const file = join(home, 'fonts.conf')
  const folders = [...FONTS, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('')
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>BIZ UDGothic</family><family>Noto Sans JP</family></prefer></alias>`,
  )
  const cache = `<cachedir>${join(home, 'font-cache')}</cachedir>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>${folders}${cache}${families.join('')}</fontconfig>\n`,
  )
  return file
}
