type Check = {
  what: string
  message: string
  /** $1 is the month; each row's `subject` is a difference. */
  sql: string
}

const registered = `('REGISTERED', 'HANDED_BACK', 'PUBLISHED', 'EFFECTIVE')`
const handedBack = `('HANDED_BACK', 'PUBLISHED', 'EFFECTIVE')`
const notices = 'SELECT n.receipt_number AS subject FROM notice n'
const ofMonth = 'n.run_month = $1'

/** Nothing here is true while everything is right; a row says what a person has to look into. */
export const checks: readonly Check[] = [
  {
    what: 'code-missing',
    message: '登録済みの導入届にコードがありません。',
    sql: `${notices} WHERE ${ofMonth} AND n.kind = 'INTRODUCTION' AND n.status IN ${registered}
             AND NOT EXISTS (SELECT FROM insurer_code c WHERE c.notice_id = n.id)`,
  },
  {
    what: 'code-unfounded',
    message: 'コードがあるのに、届出が登録済みではありません。',
    sql: `${notices} JOIN insurer_code c ON c.notice_id = n.id
           WHERE ${ofMonth} AND n.status NOT IN ${registered}`,
  },
  {
    what: 'code-in-master',
    message: 'コードと同じ番号の施設がマスタにあります。',
    sql: `SELECT c.code AS subject FROM insurer_code c JOIN notice n ON n.id = c.notice_id
            JOIN facility f ON f.prefecture = left(c.code, 2) AND f.code = right(c.code, 7)
           WHERE ${ofMonth} AND f.id IS DISTINCT FROM c.facility_id`,
  },
  {
    what: 'abolition-missing',
    message: '登録済みの廃止届に、廃止するコードまたは廃止年月日の記録がありません。',
    sql: `${notices} LEFT JOIN insurer_code c ON c.id = n.abolished_code_id
           WHERE ${ofMonth} AND n.kind = 'ABOLITION' AND n.status IN ${registered}
             AND (c.id IS NULL OR c.abolished_on IS DISTINCT FROM n.abolished_on)`,
  },
  {
    what: 'code-not-stopped',
    message: '廃止年月日を過ぎたのに、コードまたは端末が止まっていません。',
    sql: `SELECT c.code AS subject FROM insurer_code c JOIN notice n ON n.id = c.notice_id
           WHERE ${ofMonth} AND ((c.status = 'LIVE' AND c.abolished_on < (portal_now() AT TIME ZONE 'Asia/Tokyo')::date)
              OR (c.status = 'ABOLISHED' AND EXISTS (SELECT FROM device d WHERE d.facility_id = c.facility_id
                                                         AND d.status IN ('ISSUED', 'ACTIVE'))))`,
  },
  {
    what: 'master',
    message: '保険者マスタの内容が、登録した届出と異なります。',
    sql: `${notices} JOIN facility f ON f.id = n.insurer_id
           WHERE ${ofMonth} AND n.status IN ${registered} AND f.name <> btrim(n.answers ->> 'name')
             AND NOT EXISTS (SELECT FROM change_request r WHERE r.insurer_id = n.insurer_id AND r.status = 'ACCEPTED'
                                AND r.decided_at > n.registered_at)
             AND NOT EXISTS (SELECT FROM notice m WHERE m.insurer_id = n.insurer_id AND m.registered_at > n.registered_at)
             AND NOT EXISTS (SELECT FROM master_import_change x JOIN master_import i ON i.id = x.import_id
                              WHERE x.facility_id = n.insurer_id AND i.finished_at > n.registered_at)`,
  },
  {
    what: 'four-eyes',
    message: '確認と登録が同じ職員です。',
    sql: `${notices} WHERE ${ofMonth} AND n.registered_by_id = n.confirmed_by_id`,
  },
  {
    what: 'audit-missing',
    message: '登録または返還の監査ログがありません。',
    sql: `${notices} WHERE ${ofMonth} AND n.status IN ${registered}
             AND (NOT EXISTS (SELECT FROM audit_entry a WHERE a.subject_type = 'notice' AND a.subject_id = n.id::text
                                 AND a.name = 'notice.register')
               OR (n.status IN ${handedBack} AND NOT EXISTS (
                     SELECT FROM audit_entry a WHERE a.subject_type = 'notice' AND a.subject_id = n.id::text
                        AND a.name = 'notice.hand-back')))`,
  },
  {
    what: 'mail-missing',
    message: '返還のメールが送信待ちにも送信済みにもありません。',
    sql: `${notices} JOIN audit_entry a ON a.subject_type = 'notice' AND a.subject_id = n.id::text
             AND a.name = 'notice.hand-back'
            CROSS JOIN jsonb_array_elements_text(a.detail -> 'mails') AS mail
           WHERE ${ofMonth} AND NOT EXISTS (SELECT FROM outbox_mail o WHERE o.id = mail::uuid)`,
  },
  {
    what: 'mail-failed',
    message: '返還のメールが届けられませんでした。',
    sql: `${notices} JOIN audit_entry a ON a.subject_type = 'notice' AND a.subject_id = n.id::text
             AND a.name = 'notice.hand-back'
            CROSS JOIN jsonb_array_elements_text(a.detail -> 'mails') AS mail
            JOIN outbox_mail o ON o.id = mail::uuid AND o.failed_at IS NOT NULL
           WHERE ${ofMonth}`,
  },
  {
    what: 'left-behind',
    message: '付番または反映が終わった月に、処理の済んでいない届出が残っています。',
    sql: `${notices} JOIN month_run m ON m.month = n.run_month
           WHERE ${ofMonth} AND ((m.status IN ('REGISTERED', 'PUBLISHED')
                                  AND n.status IN ('RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'))
              OR (m.status = 'PUBLISHED' AND n.kind = 'INTRODUCTION' AND n.status = 'HANDED_BACK'))`,
  },
  {
    what: 'account-missing',
    message: '反映済みの導入届に、コードの施設がありません。',
    sql: `${notices} LEFT JOIN insurer_code c ON c.notice_id = n.id
           WHERE ${ofMonth} AND n.status = 'PUBLISHED' AND c.facility_id IS NULL`,
  },
  {
    what: 'application-waiting',
    message: '反映済みなのに、承認された利用開始申請が発行を待っています。',
    sql: `SELECT p.receipt_number AS subject FROM application p
            JOIN insurer_code c ON c.insurer_id = p.facility_id AND c.status = 'LIVE' AND c.facility_id IS NOT NULL
            JOIN notice n ON n.id = c.notice_id AND n.status = 'PUBLISHED'
           WHERE ${ofMonth} AND p.status = 'APPROVED'`,
  },
]
