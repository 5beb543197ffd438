import { deflateSync } from 'node:zlib'
import type { HostileFile } from './hostile-files'
import { samplePdf } from './sample-files'
import { handmadePdf, streamObject } from './sample-pdf-text'

const script = '<</S/JavaScript/JS(app.alert(1))>>'

const packed = (objects: string) =>
  streamObject('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(`3 0 ${objects}`))

const active: Record<string, Buffer> = {
  'a script that runs on opening': handmadePdf([script], { catalog: '/OpenAction 3 0 R' }),
  'a script inside the catalog': handmadePdf([], { catalog: `/OpenAction${script}` }),
  'a script by an escaped name': handmadePdf(['<</S/J#61vaScript/#4aS(x)>>']),
  'a script in the tree of names': handmadePdf([], {
    catalog: `/Names<</JavaScript<</Names[(a)${script}]>>>>`,
  }),
  'a script on closing': handmadePdf([], { catalog: `/AA<</WC${script}>>` }),
  'a script behind a comment': handmadePdf([`% harmless\n<</S % /X\n/JavaScript/JS(x)>>`]),
  'a script behind a string that says stream': handmadePdf([`<</T(>>\nstream\n)/S/JavaScript/JS(x)>>`]),
  'a script behind a bracket in a string': handmadePdf([`<</T(\\)>> endobj \\()/S/JavaScript/JS(x)>>`]),
  'a script in a packed object': handmadePdf([packed(script)]),
  'a script hidden in a stream': handmadePdf([streamObject('', `\n9 0 obj\n${script}\nendobj\n`)]),
  'a script hidden behind an open string': handmadePdf(['<</T(', script]),
  'a script behind 200 KB of padding': handmadePdf([`<</T(${'x'.repeat(200_000)})/S/JavaScript/JS(x)>>`]),
  'a program that is started': handmadePdf(['<</S/Launch/F(cmd.exe)>>'], { catalog: '/OpenAction 3 0 R' }),
  'a program that is started by a link': handmadePdf(['<</Type/Annot/Subtype/Link/A<</S/Launch/F(a)>>>>']),
  'a file inside': handmadePdf([
    streamObject('/Type/EmbeddedFile', 'MZ'),
    '<</Type/Filespec/EF<</F 3 0 R>>>>',
  ]),
  'a file inside, without a type': handmadePdf([streamObject('', 'MZ'), '<</UF(a.exe)/EF<</F 3 0 R>>>>']),
  'a list of files inside': handmadePdf([], { catalog: '/Names<</EmbeddedFiles 3 0 R>>' }),
  'a film': handmadePdf(['<</Type/Annot/Subtype/RichMedia>>']),
}

const locked: Record<string, Buffer> = {
  'a password': handmadePdf([], { trailer: '/Encrypt 9 0 R' }),
  'a password, set on the spot': handmadePdf([], { trailer: '/Encrypt<</Filter/Standard/V 4>>' }),
}

const bombs: Record<string, Buffer> = {
  'packed objects of 200 MB': handmadePdf([
    streamObject('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(Buffer.alloc(200_000_000, ' '))),
  ]),
  'packed objects that are no packing': handmadePdf([
    streamObject('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', 'not packed at all'),
  ]),
  'packed objects in an odd packing': handmadePdf([
    streamObject('/Type/ObjStm/Filter[/ASCII85Decode/FlateDecode]', 'x'),
  ]),
  'a million beginnings of objects': handmadePdf([' obj('.repeat(1_000_000)]),
}

/** PDFs that a viewer would open, more or less. */
export async function hostilePdfs(): Promise<HostileFile[]> {
  const good = await samplePdf()
  const row = (refusal: HostileFile['refusal']) => (entry: [string, Buffer]) => ({
    what: `a PDF with ${entry[0]}`,
    bytes: entry[1],
    refusal,
  })
  const damaged: Record<string, Buffer> = {
    'a zip behind it': Buffer.concat([good, Buffer.from('PK\x03\x04 and so on')]),
    'a page of HTML behind it': Buffer.concat([good, Buffer.from('<script>alert(1)</script>')]),
    'another PDF’s head only': Buffer.from('%PDF-1.7\n'),
    'nothing but its head and foot': Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'),
    'a table beyond its end': Buffer.from(
      good.toString('latin1').replace(/startxref\s+\d+/, 'startxref\n99999999'),
    ),
    'a table in the wrong place': Buffer.from(
      good.toString('latin1').replace(/startxref\s+\d+/, 'startxref\n9'),
      'latin1',
    ),
  }
  const cut = [9, 50, 200, good.length >> 1, good.length - 20, good.length - 8]
  return [
    ...Object.entries(active).map(row('ACTIVE_CONTENT')),
    ...Object.entries(locked).map(row('PASSWORD_PROTECTED')),
    ...Object.entries({ ...bombs, ...damaged }).map(row('DAMAGED')),
    ...cut.map((length) => row('DAMAGED')([`only ${length} of its bytes`, good.subarray(0, length)])),
  ]
}
