import { gzipSync } from 'node:zlib'
import type { UploadRefusal } from '@/lib/domain/application/upload-rule'
import { eicar } from './eicar'
import { hostilePdfs } from './hostile-pdfs'
import { hostilePictures } from './hostile-pictures'
import { hostileWorkbooks } from './hostile-workbooks'
import { samplePdf, samplePng, sampleXlsx } from './sample-files'
import { sampleZip } from './sample-zip'

export type HostileFile = { what: string; bytes: Buffer; refusal: UploadRefusal; fileName?: string }

const hex = (digits: string, more = '') =>
  Buffer.concat([Buffer.from(digits, 'hex'), Buffer.from(more), Buffer.alloc(2000)])

/** Neither PDF nor PNG nor Excel, whatever it is called. */
const wrong: Record<string, Buffer> = {
  'a program': hex('4d5a9000'),
  'a program for Linux': hex('7f454c46020101'),
  'a script': Buffer.from('#!/bin/sh\nrm -rf /\n'),
  'a page of HTML': Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  'a picture with a script (SVG)': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'a JPEG': hex('ffd8ffe000104a46494600010100000100010000'),
  'a GIF': hex('474946383961'),
  'a GIF with a zip behind': Buffer.concat([hex('474946383961'), sampleZip({ a: 'a' })]),
  'a TIFF': hex('49492a0008000000'),
  'a WebP': Buffer.from(`RIFF\x10\0\0\0WEBPVP8 ${'\0'.repeat(100)}`),
  'a 7z': hex('377abcaf271c0004'),
  'a RAR': hex('526172211a070100'),
  'a gzip': gzipSync('a'.repeat(5000)),
  'a text': Buffer.from('特定健診・特定保健指導機関届'),
  'a CSV': Buffer.from('=cmd|" /C calc"!A0,1,2\n'),
  'an RTF': Buffer.from('{\\rtf1\\ansi}'),
  'a Postscript': Buffer.from('%!PS-Adobe-3.0\n'),
  'one byte': Buffer.from('%'),
  'zeros only': Buffer.alloc(5000),
  'a program with a PDF behind': Buffer.concat([hex('4d5a9000'), Buffer.from('%PDF-1.7\n%%EOF')]),
  'a page of HTML with a PDF behind': Buffer.from('<html><script>alert(1)</script>\n%PDF-1.7\n%%EOF'),
  EICAR: Buffer.from(eicar),
  'EICAR in a zip': sampleZip({ 'eicar.com': eicar }),
}

/** Names that people never chose; what is in them is refused all the same, and what is shown is harmless. */
const names: [string, string][] = [
  ['path parts', '../../../../etc/passwd.pdf'],
  ['path parts of Windows', '..\\..\\windows\\system32\\a.pdf'],
  ['a drive', 'C:\\届\\a.pdf'],
  ['a mark that turns the reading direction', 'a\u202efdp.exe'],
  ['an isolating mark', '届\u2066exe\u2069.pdf'],
  ['300 characters', `${'届'.repeat(300)}.pdf`],
  ['a line end', 'a\r\nSet-Cookie: a=b.pdf'],
  ['a zero byte', 'a\0.pdf'],
  ['an address', 'javascript:alert(1).pdf'],
  ['markup', '<img src=x onerror=alert(1)>.pdf'],
  ['a lone surrogate', 'a\ud800.pdf'],
  ['nothing but spaces', '   '],
]

/** Everything that somebody may send to hurt the portal or its readers, with the sentence each of it gets. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const [pdf, png] = [await samplePdf(), samplePng()]
  const appended = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(eicar)])
  return [
    { what: 'no bytes', bytes: Buffer.alloc(0), refusal: 'EMPTY' },
    ...Object.entries(wrong).map(([what, bytes]) => ({ what, bytes, refusal: 'WRONG_TYPE' as const })),
    { what: 'a PDF with EICAR behind', bytes: appended(pdf), refusal: 'DAMAGED' },
    { what: 'a PNG with EICAR behind', bytes: appended(png), refusal: 'DAMAGED' },
    { what: 'an .xlsx with EICAR behind', bytes: appended(sampleXlsx()), refusal: 'DAMAGED' },
    ...names.map(([what, fileName]) => ({
      ...{ what: `a name with ${what}`, fileName, bytes: Buffer.from('MZ'), refusal: 'WRONG_TYPE' as const },
    })),
    ...(await hostilePdfs()),
    ...hostilePictures(),
    ...hostileWorkbooks(),
  ]
}
