import { PortalPage } from '@/app/portal-page'
import { Heading } from '@/components/ui/heading'
import { InsetText } from '@/components/ui/inset-text'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { runOfArrival } from '@/lib/domain/month/calendar'
import { latePromise, runPromise } from '@/lib/domain/notice/promise'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'

/** R-INS-13: the blank forms of 別添１ and 別添２, and where they go. */
export default async function FormsPage() {
  const now = await currentTime()
  const settings = await readCalendarSettings()
  const run = runOfArrival(now, settings)
  return (
    <PortalPage title="届出の様式" way={[{ label: 'トップ', href: '/' }]} portal="treatment">
      <p className="mb-6">
        この画面から提出できないときは、様式を印刷して記入し、郵送してください。画面から提出した届出を、あらためて郵送する必要はありません。
      </p>
      <ul className="flex list-disc flex-col gap-2 pl-6">
        <li>
          <TextLink href="/notices/forms/introduction.pdf">
            オンライン資格確認導入届（保険者）の様式（PDF、A4・2ページ）
          </TextLink>
        </li>
        <li>
          <TextLink href="/notices/forms/abolition.pdf">
            オンライン資格確認廃止届（保険者）の様式（PDF、A4・2ページ）
          </TextLink>
        </li>
      </ul>
      <Heading level={2}>提出先</Heading>
      <p>社会保険診療報酬支払基金　情報化企画部</p>
      <p>届出は代表者から提出してください。＊印の欄は記入しないでください。</p>
      <InsetText>
        <p>郵送した届出は、支払基金に到着した日の締切の処理に入ります。</p>
        <p>{runPromise('INTRODUCTION', run, settings).replace('この届出', '今日到着した導入届')}</p>
        <p>{latePromise('INTRODUCTION', run, settings)}</p>
      </InsetText>
      <p>
        返還された届出が本物かどうかは、<TextLink href="/verify">届出の真正性の確認</TextLink>で確認できます。
      </p>
    </PortalPage>
  )
}
