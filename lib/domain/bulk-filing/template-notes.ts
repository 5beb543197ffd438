import { type NoticeKind, noticeKindLabels, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { exampleSheet } from './columns'

/** What stands on the notes sheet above the columns. */
export function templateNotes(kind: NoticeKind): string[] {
  const sheet = noticeKindShortLabels[kind]
  return [
    `${noticeKindLabels[kind]}をまとめて提出するための様式です。`,
    `シート「${sheet}」の2行目から、1行に1つの保険者を入力してください。シート「${exampleSheet}」に記入例があります。`,
    '1行目の見出しは変えないでください。列の順序は入れ替えてもかまいません。',
    'セルの結合、数式、マクロは使わないでください。1つのファイルに5,000行まで入力できます。',
    '＊の欄（受付印、整理印、確認、登録など）は支払基金が記入するため、列はありません。',
    '届出者の立場は「代理人」、代理人は提出した保険者団体と利用者として記録します。',
    '入力したファイルは、ポータルの「届出をまとめて提出」から読み込んでください。提出の前に、誤りのある行を確かめられます。',
  ]
}
