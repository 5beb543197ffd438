// What pdf.js fetches while it shows a document, under the version's own address so that browsers may keep it. Copied
// from the package instead of committed: the parts must be those of the version that is installed. Plain JavaScript
// without dependencies, because launch.mjs runs it.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

const PACKAGE = 'node_modules/pdfjs-dist'
const TARGET = 'public/pdf'
// The tables of Japanese encodings; Western ones are built in.
const JAPANESE = /^(H|V|(EUC|90ms|90msp|90pv|83pv|Add|Ext|UniJIS)-?.*|Adobe-Japan1-.*)\.bcmap$/

/** @returns the folder below which the parts lie now. */
export function copyViewerParts() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const folder = join(TARGET, version)
  if (existsSync(folder)) return folder
  rmSync(TARGET, { recursive: true, force: true })
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { recursive: true })
  for (const file of parts()) copyFileSync(join(PACKAGE, file), join(half, basename(file)))
  renameSync(half, folder)
  return folder
}

function parts() {
  const tables = readdirSync(join(PACKAGE, 'cmaps')).filter((name) => JAPANESE.test(name))
  const decoders = readdirSync(join(PACKAGE, 'wasm')).filter((name) =>
    /^(LICENSE_(?!.*QUICKJS)|jbig2|openjpeg|qcms)/.test(name),
  )
  return [
    'LICENSE',
    'build/pdf.worker.min.mjs',
    ...tables.map((name) => `cmaps/${name}`),
    ...decoders.map((name) => `wasm/${name}`),
  ]
}
