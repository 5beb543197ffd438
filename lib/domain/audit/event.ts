/** Every kind of row in the audit log, with the sentence an auditor reads (R-CLK-8). */
export const auditEvents = {
  'account.register': '新規ユーザー登録を受け付けた',
  'account.activate': 'ユーザー登録を有効化した',
  'account.sign-in': 'ログインした',
  'account.sign-in-failed': 'ログインに失敗した',
  'account.second-factor': '二要素認証を完了した',
  'account.second-factor-failed': '二要素認証に失敗した',
  'account.sign-out': 'ログアウトした',
  'staff.add': '職員のアカウントを登録した',
  'application.start': '利用開始申請の下書きを作成した',
  'application.save': '利用開始申請の下書きを保存した',
  'application.submit': '利用開始申請を送信した',
  'application.withdraw': '利用開始申請を取り下げた',
  'application.approve': '利用開始申請を承認した',
  'application.issue': 'IDとアクティベーションコードを発行した',
  'application.view': '利用開始申請を閲覧した',
  'application.receipt': '受付票を取得した',
  'upload.store': 'ファイルを受け取った',
  'upload.remove': 'ファイルを削除した',
  'upload.read': 'ファイルを閲覧した',
  'device.settings': 'ユーザ設定情報を表示した',
  'device.activate': '端末を登録した',
  'device.activate-failed': '端末の登録に失敗した',
  'master.import': 'マスタを取り込んだ',
  'clock.move': 'デモの時計を動かした',
} as const satisfies Record<string, string>

export type AuditName = keyof typeof auditEvents
