import { notFound } from 'next/navigation'
import { requireDemo } from '@/app/dev/require-demo'
import { PortalPage } from '@/app/portal-page'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { readMail } from '@/lib/adapters/mail/mail-folder'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'

const way = [
  { label: 'トップ', href: '/' },
  { label: '送信したメール', href: '/dev/mail' },
]

export default async function DevOneMailPage({ params }: { params: Promise<{ id: string }> }) {
  requireDemo()
  const mail = await readMail((await params).id)
  if (!mail) notFound()
  return (
    <PortalPage title={mail.subject} way={way}>
      <DescriptionList
        items={[
          { term: '宛先', text: mail.to },
          { term: '日時', text: formatInstantToTheSecond(mail.at) },
        ]}
      />
      <div className="mt-8 whitespace-pre-wrap">{withLinks(mail.text)}</div>
    </PortalPage>
  )
}

/** As a mail program shows it: an address can be clicked. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a mail's text does not change
      <TextLink key={index} href={part}>
        {part}
      </TextLink>
    ) : (
      part
    ),
  )
}
