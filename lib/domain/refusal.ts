import { sessionEndedWords } from '@/lib/domain/account/session-ended-words'

/**
 * Every way a use case can say no to a well-formed request. The wrapper (lib/action.ts) turns the code
 * into these words; anything thrown that is not a Refusal is a bug.
 * R-ALL-1: each sentence says what happened and what to do next.
 */
export const refusalMessages = {
  NOT_FOUND: 'お探しの情報が見つかりません。一覧に戻って、もう一度選んでください。',
  NOT_ALLOWED: 'この操作を行う権限がありません。権限のある利用者でログインし直してください。',
  STALE_VERSION:
    'ほかの人が先に内容を変更しました。画面を読み込み直し、最新の内容を確認してから、もう一度操作してください。',
  WRONG_STATUS: '現在の状態ではこの操作を行えません。画面を読み込み直して、最新の状態を確認してください。',
  ERASED: '保存期間が過ぎたため、内容は消去しました。状態と経過は、画面で確認できます。',
  LINK_EXPIRED: 'リンクの有効期限が切れています。新しいリンクを送信してください。',
  LINK_USED: 'このリンクは使用済みです。登録が完了している場合は、ログインしてください。',
  LINK_SUPERSEDED:
    'このリンクは、新しいリンクを送信したため無効になりました。最後に届いたメールのリンクを開いてください。',
  REGISTRATION_FORGOTTEN:
    '登録の内容を確認できませんでした。お手数ですが、もう一度ユーザー登録を行ってください。前のリンクは無効になります。',
  RATE_LIMITED: '操作の回数が上限に達しました。しばらく時間をおいてから、もう一度お試しください。',
  SIGN_IN_FAILED:
    'ログインできませんでした。メールアドレスとパスワードを確認して、もう一度入力してください。',
  SECOND_FACTOR_FAILED:
    'コードを確認できませんでした。認証アプリに表示されている最新の6桁の数字か、まだ使っていない回復用コードを入力してください。',
  PASSKEY_FAILED:
    'パスキーを確認できませんでした。もう一度操作するか、認証アプリのコードを入力してください。',
  FILE_MISSING: 'ファイルが見つかりません。もう一度ファイルを選んでください。',
  FILE_NOT_CHECKED: 'ファイルの検査が終わっていません。検査が終わってから、もう一度操作してください。',
  FILE_REFUSED: 'このファイルは検査で問題が見つかったため使えません。別のファイルを選んでください。',
  SESSION_ENDED: sessionEndedWords,
  INVITATION_EXPIRED:
    'この招待は期限（7日間）が切れています。招待した機関の管理者に、もう一度招待するよう依頼してください。',
  INVITATION_USED: 'この招待はすでに使われています。参加が済んでいる場合は、ログインしてください。',
  INVITATION_WITHDRAWN:
    'この招待は無効になりました。新しい招待メールが届いているときはそのリンクを開き、届いていないときは機関の管理者に確認してください。',
  INVITATION_NOT_YOURS:
    'この招待は、ログイン中のメールアドレスとは別の宛先に送られたものです。招待を受けたメールアドレスでログインし直してください。',
  LAST_MANAGER:
    '管理者がほかにいないため、このままでは操作できません。先に、ほかの利用者を管理者にしてください。',
  FOUR_EYES: 'この届出を入力した職員、または確認した職員は登録できません。ほかの承認担当が登録してください。',
  STEP_RUNNING:
    'この月のこの処理は、すでに始まっていて、まだ終わっていません。進み具合を確認し、終わってから操作してください。',
  BEFORE_CUTOFF: 'この月はまだ締切日を過ぎていません。締切日の翌日0時を過ぎてから締め切ってください。',
  MONTH_NOT_CLOSED: 'この月はまだ締め切られていません。先に締め切りを行ってください。',
  MONTH_NOT_REGISTERED:
    'この月には、返還が終わっていない届出があります。返還を終えるか、翌月の処理に移してから、反映してください。',
  NOTHING_TO_DO: 'この処理の対象となる届出がありません。画面を読み込み直して、最新の状態を確認してください。',
  SAME_PERSON: '登録した本人は判断できません。ほかの職員が判断してください。',
  OWN_ACCOUNT: '自分のアカウントには、この操作を行えません。ほかの運用管理者に依頼してください。',
  LAST_ADMIN:
    '利用中の運用管理者がほかにいないため、操作できません。先に、ほかの職員を運用管理者にしてください。',
  IMPORT_NOT_LAST:
    'この取り込みのあとに、別の取り込みが行われています。取り消せるのは、最後の取り込みだけです。',
  CLAIMED:
    'ほかの職員が担当しています。その職員の判断を待つか、「引き継ぐ」で担当を引き継いでから、もう一度操作してください。',
  CLAIM_MOVED:
    '引き継ごうとしているあいだに、担当が変わりました。今の担当を確認してから、もう一度操作してください。',
  UNDO_TOO_LATE:
    '取り消せる時間（30秒）が過ぎたか、手続きが次に進んだため、取り消せませんでした。この判断は有効です。最新の状態を確認し、必要なときは申請者・提出者に連絡してください。',
  CROSS_SITE:
    'ほかのサイトから送られた操作のため、受け付けませんでした。このサイトの画面からもう一度操作してください。',
} as const satisfies Record<string, string>

export type RefusalCode = keyof typeof refusalMessages

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail?: Record<string, string>

  constructor(code: RefusalCode, detail?: Record<string, string>) {
    super(refusalMessages[code])
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}

/** Two bundles may each carry a copy of the class, so the shape is asked as well as the class. */
export function isRefusal(error: unknown): error is Refusal {
  if (error instanceof Refusal) return true
  return error instanceof Error && error.name === 'Refusal' && 'code' in error
}
