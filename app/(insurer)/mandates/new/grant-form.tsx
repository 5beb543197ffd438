'use client'

import { grant } from '@/app/(insurer)/mandates/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; associations: readonly Choice[]; insurers: readonly Choice[] }

/** Most people work for one insurer: then it is named and not asked. */
export function GrantForm({ title, associations, insurers }: Props) {
  const [only, ...more] = insurers
  return (
    <ActionPage
      action={grant}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          委任すると、選んだ保険者団体の利用者が、この保険者の導入届と廃止届を代理人として提出できます。提出されるたびに、メールでお知らせします。
        </p>
      }
    >
      {(state) => (
        <>
          {only && more.length === 0 ? (
            <>
              <p>委任する保険者：{only.label}</p>
              <input type="hidden" name="insurer" value={only.value} />
            </>
          ) : (
            <Select
              {...fieldsOf(state)('insurer')}
              label="委任する保険者"
              required
              width="long"
              choices={insurers}
            />
          )}
          <Select
            {...fieldsOf(state)('association')}
            label="保険者団体"
            required
            width="long"
            choices={associations}
          />
          <Button>この団体に委任する</Button>
          <TextLink href="/mandates">委任せずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
