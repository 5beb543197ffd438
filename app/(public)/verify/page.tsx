import type { Metadata } from 'next'
import { PortalPage } from '@/app/portal-page'
import { PageTitle } from '@/components/layout/page-title'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldsOf } from '@/components/ui/field-state'
import { Heading } from '@/components/ui/heading'
import { TextInput } from '@/components/ui/text-input'
import { actOf } from '@/lib/action'
import { verifySchema } from '@/lib/domain/notice/verify-schema'
import { type Problem, problemsOf } from '@/lib/domain/problem'
import { isRefusal, refusalMessages } from '@/lib/domain/refusal'
import { type Verification, verifyNotice } from '@/lib/usecases/verify-notice'
import { Answer } from './answer'

const title = '届出の真正性の確認'

export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' }

type Props = { searchParams: Promise<{ notice?: string; code?: string }> }

/** R-INS-12: the QR code of a returned notice leads here. Nothing in the address is about a person. */
export default async function VerifyPage({ searchParams }: Props) {
  const { notice, code } = await searchParams
  const values = { notice: String(notice ?? ''), code: String(code ?? '') }
  const asked = notice !== undefined || code !== undefined
  const { problems, answer } = asked ? await verify(values) : { problems: [], answer: undefined }
  const field = fieldsOf({ values, problems })
  return (
    <PortalPage title={title} way={[{ label: 'トップ', href: '/' }]} ownHeading>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      <Heading level={1}>{title}</Heading>
      {answer !== undefined && <Answer answer={answer} />}
      <p className="mb-6">
        社会保険診療報酬支払基金から返還されたオンライン資格確認導入届・廃止届が本物かどうかを確認できます。届出に記載された2つの番号を入力してください。届出のQRコードからも確認できます。
      </p>
      <form method="get" noValidate className="flex flex-col items-start gap-8">
        <TextInput
          {...field('notice')}
          label="受付番号"
          required
          width="medium"
          support="Nから始まる番号です。例：N08-0000001-0"
        />
        <TextInput
          {...field('code')}
          label="オンライン資格確認用コード"
          required
          width="medium"
          inputMode="numeric"
          support="10桁の数字です。"
        />
        <Button>確認する</Button>
      </form>
    </PortalPage>
  )
}

type Asked = { problems: Problem[]; answer?: Verification | null }

async function verify(values: { notice: string; code: string }): Promise<Asked> {
  const input = verifySchema.safeParse(values)
  if (!input.success) return { problems: problemsOf(input.error) }
  try {
    return { problems: [], answer: await verifyNotice(await actOf('notice.verify', null), input.data) }
  } catch (error) {
    if (isRefusal(error)) return { problems: [{ field: '', message: refusalMessages[error.code] }] }
    throw error
  }
}
