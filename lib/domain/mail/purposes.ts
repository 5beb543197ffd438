type MailPurpose = { title: string; when: string }

/** What each mail is for and when it is sent; the text itself is a file of the same name, or what an admin made of it. */
export const mailGroups = {
  ユーザー登録とログイン: {
    activate: {
      title: 'ユーザー登録の確認',
      when: '新規ユーザー登録を受け付けたとき、リンクを再送信したとき',
    },
    'already-registered': {
      title: '登録済みのお知らせ',
      when: '登録済みのメールアドレスで新規ユーザー登録があったとき',
    },
    'facility-registered': {
      title: '機関コードの登録のお知らせ',
      when: '登録待ちの機関コードが、マスタの取り込みで使えるようになったとき',
    },
    reset: { title: 'パスワードの再設定', when: 'パスワードの再設定の申込みがあったとき' },
    'reset-unknown': {
      title: 'パスワードの再設定（登録なし）',
      when: '登録されていないメールアドレスで、パスワードの再設定の申込みがあったとき',
    },
    'password-changed': { title: 'パスワードの変更', when: 'パスワードが変更されたとき' },
    'email-change-old': {
      title: 'メールアドレスの変更の確認（現在の宛先）',
      when: 'メールアドレスの変更の申込みがあったとき、現在のメールアドレスに',
    },
    'email-change-new': {
      title: 'メールアドレスの変更の確認（新しい宛先）',
      when: 'メールアドレスの変更の申込みがあったとき、新しいメールアドレスに',
    },
    'email-change-known': {
      title: 'メールアドレスの変更（登録済み）',
      when: '変更後のメールアドレスが、すでに登録されていたとき、そのメールアドレスに',
    },
    'email-changed': {
      title: 'メールアドレスの変更の完了',
      when: 'メールアドレスが変更されたとき、両方の宛先に',
    },
    'second-factor-changed': {
      title: '二要素認証の変更',
      when: '二要素認証、パスキー、回復用コードの設定が変わったとき、回復用コードが使われたとき',
    },
    'new-place': {
      title: '新しい場所からのログイン',
      when: 'はじめての場所または端末からログインがあったとき',
    },
  },
  機関の利用者: {
    invitation: { title: '利用者の招待', when: '機関の管理者が利用者を招待したとき' },
    'join-asked': { title: '参加の申込み', when: '機関への参加の申込みがあったとき、機関の管理者に' },
    'join-admitted': { title: '参加の承認', when: '機関への参加が承認されたとき、申し込んだ人に' },
    'join-declined': { title: '参加の不承認', when: '機関への参加が断られたとき、申し込んだ人に' },
    'member-joined': { title: '利用者の追加', when: '機関の利用者が増えたとき、ほかの利用者に' },
    'member-left': { title: '利用者の終了', when: '利用者が機関から外れたとき、本人とほかの利用者に' },
    'role-changed': { title: '役割の変更', when: '機関での役割が変わったとき、本人に' },
    'rescue-done': {
      title: '管理者の復旧',
      when: '書類による申出で、新しい管理者を招待したとき、機関の利用者に',
    },
    'facility-closed': {
      title: '施設の閉鎖',
      when: 'マスタの取り込みで、施設・保険者が一覧からなくなったとき',
    },
    'facility-open-again': {
      title: '施設の閉鎖の取消し',
      when: 'マスタの取り込みを取り消し、閉鎖の登録がなくなったとき',
    },
  },
  利用開始申請: {
    'application-received': { title: '申請の受付', when: '利用開始申請が送信されたとき' },
    'application-approved': {
      title: '申請の承認',
      when: '承認して、IDとアクティベーションコードを発行したとき',
    },
    'application-waiting': {
      title: '申請の承認（反映待ち）',
      when: '承認したが、導入届の反映を待つとき（保険者）',
    },
    'application-sent-back': { title: '申請の差し戻し', when: '利用開始申請を差し戻したとき' },
    'application-resubmitted': { title: '申請の再提出', when: '差し戻した申請が再提出されたとき' },
    'application-rejected': { title: '申請の却下', when: '利用開始申請を却下したとき' },
    'application-held': { title: '審査の保留', when: '審査を保留したとき' },
    'application-resumed': { title: '審査の再開', when: '保留していた審査を再開したとき' },
    'application-withdrawn': { title: '申請の取下げ', when: '利用開始申請が取り下げられたとき' },
    'application-expired': { title: '下書きの削除', when: '保存期間が過ぎた下書きを削除したとき' },
    'application-message': {
      title: '支払基金からのメッセージ',
      when: '職員がメッセージを送信したとき、申請者に',
    },
    'application-message-staff': {
      title: '申請者からのメッセージ',
      when: '申請者がメッセージを送信したとき、最後に対応した職員に',
    },
  },
  端末: {
    'device-changed': { title: '端末の変更', when: '端末の停止、交換、コードの再発行があったとき' },
    'device-wrong-tries': { title: '端末の登録の失敗', when: '端末の初期登録に10回続けて失敗したとき' },
    'use-ended': { title: '利用の終了', when: '利用を終了し、端末のIDを停止したとき' },
  },
  保険者の届出: {
    'notice-received': { title: '届出の受付', when: '導入届・廃止届が提出されたとき' },
    'notice-filed-for': { title: '届出の受付（代わりの提出）', when: '団体が届出を提出したとき、保険者に' },
    'notice-sent-back': { title: '届出の差し戻し', when: '届出を差し戻したとき' },
    'notice-resubmitted': { title: '届出の再提出', when: '差し戻した届出が再提出されたとき' },
    'notice-rejected': { title: '届出の却下', when: '届出を却下したとき' },
    'notice-withdrawn': { title: '届出の取下げ', when: '届出が取り下げられたとき' },
    'notice-moved': { title: '届出の翌月への移動', when: '届出の処理を翌月に移したとき' },
    'notice-returned': { title: '届出書の返還', when: '届出書を返還したとき' },
    'notices-returned': { title: '届出書の返還（団体）', when: '団体がまとめて提出した届出書を返還したとき' },
    'notice-published': { title: '導入届の反映', when: '導入届の内容をアカウントに反映したとき' },
    'notice-effective': { title: 'コードの廃止', when: '廃止年月日になり、コードを廃止したとき' },
    'bulk-filed': { title: '一括提出の受付', when: '団体が届出をまとめて提出したとき' },
    'change-asked': { title: '変更の届出の受付', when: '名称・所在地・代表者の変更の届出があったとき' },
    'change-accepted': { title: '変更の届出の反映', when: '変更の届出を反映したとき' },
    'change-refused': { title: '変更の届出の却下', when: '変更の届出を却下したとき' },
    'mandate-granted': { title: '届出の委任', when: '保険者が団体に届出を委任したとき、団体に' },
    'mandate-revoked': { title: '届出の委任の取消し', when: '保険者が委任を取り消したとき、団体に' },
    'mandate-on-paper': {
      title: '書面による届出の委任',
      when: '書面により委任を登録または取り消したとき、保険者に',
    },
  },
  職員: {
    'staff-invited': { title: '職員の登録', when: '職員のアカウントを登録したとき、本人に' },
    'staff-role-changed': { title: '職員の役割の変更', when: '職員の役割が変わったとき、本人に' },
    'daily-digest': { title: '毎朝のお知らせ', when: '毎朝、受け取ると設定している職員に' },
  },
} as const satisfies Record<string, Record<string, MailPurpose>>

type Groups = typeof mailGroups
export type MailTemplate = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups]

export const mailPurposes = Object.assign({}, ...Object.values(mailGroups)) as Record<
  MailTemplate,
  MailPurpose
>

export const mailTemplates = Object.keys(mailPurposes) as MailTemplate[]

export function isMailTemplate(text: string): text is MailTemplate {
  return Object.hasOwn(mailPurposes, text)
}
