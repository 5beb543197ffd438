import { requireDemo } from '@/app/dev/require-demo'
import { PortalPage } from '@/app/portal-page'
import { Table } from '@/components/ui/table'
import { type FoundMail, listMail } from '@/lib/adapters/mail/mail-folder'
import { formatInstant } from '@/lib/domain/date/wareki'

const shown = 100

/** Demo only: where the mail goes when there is no mail server. */
export default async function DevMailPage() {
  requireDemo()
  const mails = await listMail(shown)
  return (
    <PortalPage title="送信したメール" way={[{ label: 'トップ', href: '/' }]} wide>
      <p className="mb-6">
        デモでは、メールは送信されずにここに届きます。新しい順に{shown}通まで表示します。
      </p>
      <Table<FoundMail>
        caption="送信したメール"
        hideCaption
        rows={mails}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/dev/mail/${id}`}
        empty={<p>まだメールはありません。ユーザー登録や申請をすると、ここに届きます。</p>}
        columns={[
          { id: 'subject', header: '件名', cell: ({ subject }) => subject },
          { id: 'to', header: '宛先', cell: ({ to }) => to },
          { id: 'at', header: '日時', cell: ({ at }) => formatInstant(at) },
        ]}
      />
    </PortalPage>
  )
}
