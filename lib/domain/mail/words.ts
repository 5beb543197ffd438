import type { MailTemplate } from './purposes'

type MailWord = {
  /** How the word stands in the text that an admin edits: {{受付番号}} for {{receiptNumber}}. */
  label: string
  sample: string
  /** Without it, the recipient could not do, or not tell apart, what the mail is about. */
  needed?: true
  /** The way back to the portal: alone on its line, so that every mail program makes it a link. */
  link?: true
  /** Several lines, or a sentence: of no use in a subject. */
  long?: true
}

/** Every word that some template uses, under the name that the code fills it by. */
export const mailWords = {
  name: { label: '氏名', sample: '健診 花子' },
  link: {
    label: 'リンク',
    sample: 'https://portal.example/home',
    needed: true,
    link: true,
  },
  reset: { label: '再設定のリンク', sample: 'https://portal.example/reset', needed: true, link: true },
  receiptNumber: { label: '受付番号', sample: 'A08-0000123-4', needed: true },
  number: { label: '届出の番号', sample: 'C08-0000045-6', needed: true },
  organisation: { label: '機関', sample: '霞が関健診クリニック' },
  insurer: { label: '保険者', sample: '霞が関健康保険組合' },
  association: { label: '団体', sample: '健康保険組合連合会' },
  facility: { label: '施設', sample: '霞が関健診クリニック' },
  facilityName: { label: '機関名', sample: '霞が関健診クリニック' },
  kind: { label: '届出の種類', sample: '導入届' },
  receivedAt: { label: '受付日時', sample: '令和8年11月20日 10時15分' },
  deadline: { label: '期限', sample: '令和8年11月20日 13時15分', needed: true },
  at: { label: '日時', sample: '令和8年11月20日 10時15分' },
  promise: {
    label: '処理の予定',
    sample: '令和8年11月の処理で扱い、令和8年11月30日までに返還します。',
    long: true,
  },
  person: { label: '対象の人', sample: '健診 太郎' },
  asker: { label: '申し込んだ人', sample: '健診 太郎' },
  by: { label: '招待した人', sample: '健診 太郎' },
  count: { label: '件数', sample: '2' },
  role: { label: '役割', sample: '管理者' },
  month: { label: '処理の月', sample: '令和8年11月' },
  deviceCount: { label: '台数', sample: '3' },
  date: { label: '日付', sample: '令和8年11月20日' },
  until: { label: 'いつまで', sample: '令和8年11月27日', needed: true },
  returnBy: { label: '返還の日', sample: '令和8年11月30日' },
  publishBy: { label: '反映の日', sample: '令和8年12月10日' },
  reason: { label: '理由', sample: '施設を移転するため', needed: true, long: true },
  comment: {
    label: '職員の説明',
    sample: '登録簿の記載と合っていることを確認しました。',
    needed: true,
    long: true,
  },
  next: { label: '次にすること', sample: '行っていただくことはありません。', long: true },
  newEmail: { label: '新しいメールアドレス', sample: 'hanako@clinic.example', needed: true },
  oldEmail: { label: '前のメールアドレス', sample: 'taro@clinic.example' },
  files: { label: '添付ファイル', sample: '・届出書.pdf（120KB）\n・名簿.pdf（80KB）', long: true },
  filed: { label: '提出した件数', sample: '120' },
  drafts: { label: '提出していない行', sample: 'ありません。', long: true },
  fileName: { label: 'ファイル名', sample: '導入届一覧.xlsx' },
  deviceId: { label: '端末のID', sample: 'W0000012', needed: true },
  deviceNumber: { label: '端末の番号', sample: 'W0000012', needed: true },
  what: { label: '端末に起きたこと', sample: 'を停止しました', needed: true },
  sentence: {
    label: '端末の説明',
    sample: '端末 W0000012 を停止しました。この端末では、資格確認ができません。',
    needed: true,
    long: true,
  },
  deed: { label: '委任の扱い', sample: '登録し', needed: true },
  paperOn: { label: '書面の日付', sample: '令和8年11月18日' },
  code: { label: 'オンライン資格確認用コード', sample: '1320000123', needed: true },
  prefecture: { label: '都道府県番号', sample: '13' },
  code7: { label: '機関コード', sample: '2000012' },
  outcome: {
    label: '処理の結果',
    sample: 'オンライン資格確認用コードを付番しました。',
    needed: true,
    long: true,
  },
  when: { label: '反映の時期', sample: '令和8年12月10日まで' },
  validUntil: { label: 'コードの期限', sample: '令和9年5月19日', needed: true },
  change: { label: '変更の内容', sample: '二要素認証を設定しました', needed: true },
  before: { label: '変更前の役割', sample: '審査担当' },
  after: { label: '変更後の役割', sample: '承認担当', needed: true },
  browser: { label: 'ブラウザー', sample: 'Chrome（Windows）' },
  day: { label: '今日', sample: '11月20日' },
  due: { label: '今日が期限の件数', sample: '4' },
  overdue: { label: '期限を過ぎた件数', sample: '1' },
  review: { label: '審査待ちの件数', sample: '23' },
  held: { label: '保留の件数', sample: '2' },
  notices: { label: '今回締めの件数', sample: '8' },
  locked: { label: '照合ロックの件数', sample: '0' },
  undelivered: { label: '届かなかった件数', sample: '0' },
} as const satisfies Record<string, MailWord>

/** Where a template fills the same word with something else. */
const otherSamples: Partial<Record<MailTemplate, Record<string, string>>> = {
  'notice-moved': { reason: '書類の確認に時間がかかるため' },
  'notice-returned': { next: 'アカウントへの反映は、令和8年12月10日までに行います。' },
  'change-refused': { comment: '登録簿と異なる所在地が記入されています。' },
  'device-wrong-tries': { until: '令和8年11月20日 11時15分' },
}

export function isMailWord(text: string): text is keyof typeof mailWords {
  return Object.hasOwn(mailWords, text)
}

export function mailWord(name: string): MailWord {
  return isMailWord(name) ? mailWords[name] : { label: name, sample: name }
}

/** What the preview puts in. */
export function sampleValues(template: MailTemplate): Record<string, string> {
  const samples = Object.entries(mailWords).map(([name, { sample }]) => [name, sample])
  return { ...Object.fromEntries(samples), ...otherSamples[template] }
}
