import type { ReactNode } from 'react'
import { fieldsOf } from '@/components/ui/field-state'
import type { Answers } from '@/lib/domain/application/answers'
import { type FieldRequest, type OpenField, reopenedFields } from '@/lib/domain/application/field-request'
import { noticeSupport } from '@/lib/domain/application/notice-support'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Problem } from '@/lib/domain/problem'
import { type Citable, CitedNotice } from './cited-notice'
import { ConsentField, DeviceCountField, StaffCountField } from './count-fields'
import { PinnedRequest } from './pinned-request'

/** Parts of the form that no script has to touch: made on the server, so that they weigh nothing in the browser. */
export type FormFields = {
  /** Null where it is closed after a return. */
  staffCount: ReactNode
  deviceCount: ReactNode
  consent: ReactNode
  /** R-VER-4: the returned 導入届 that is, or could be, cited. */
  citation: ReactNode
  /** What the clerk asks for at 施設の確認方法. */
  methodRequest: ReactNode
  /** What stands at the document: what the clerk asks for, where it comes from, what may be attached. */
  noticeSupport: ReactNode
}

type Given = {
  kind: FacilityKind
  answers: Answers
  problems: Problem[]
  requests: FieldRequest[] | null
  held: number
  cited: Citable | null
  citable: Citable[]
}

export function formFields({ kind, answers, problems, requests, held, cited, citable }: Given): FormFields {
  const field = fieldsOf({ values: answers as Record<string, string>, problems })
  const pinned = (at: FieldRequest['field']) => <PinnedRequest requests={requests ?? []} at={at} />
  const open: readonly OpenField[] | null = requests && reopenedFields(requests)
  const isOpen = (name: OpenField) => open === null || open.includes(name)
  return {
    staffCount: isOpen('staffCount') && (
      <StaffCountField {...field('staffCount')} request={pinned('staffCount')} />
    ),
    deviceCount: isOpen('deviceCount') && (
      <DeviceCountField {...field('deviceCount')} held={held} request={pinned('deviceCount')} />
    ),
    consent: isOpen('consent') && <ConsentField {...field('consent')} />,
    citation: <CitedNotice cited={cited} citable={citable} />,
    methodRequest: pinned('verificationMethod'),
    noticeSupport: (
      <>
        {pinned('notice')}
        {noticeSupport(kind)}
      </>
    ),
  }
}
