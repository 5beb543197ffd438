import type { ReactNode } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import {
  type VerificationMethod,
  verificationMethodLabels,
  verificationMethods,
} from '@/lib/domain/application/verification'

type Props = {
  value?: string
  problem?: string
  /** What the clerk asks for. */
  request?: ReactNode
  /** What each method asks for: shown with it, by style sheet alone. */
  inputs: Record<VerificationMethod, ReactNode>
}

/** 施設の確認方法 (R-VER-1): the inputs change with the method. Those of the other method keep what was typed. */
export function VerificationFields({ value, problem, request, inputs }: Props) {
  return (
    <RadioGroup
      name="verificationMethod"
      label="施設の確認方法"
      value={value}
      problem={problem}
      required
      support={
        <>
          {request}
          ①による確認を基本とし、①で施設の確認が行えない場合は、②の書類の添付により施設の確認を行ってください。
        </>
      }
      choices={verificationMethods.map((method) => ({
        value: method,
        label: verificationMethodLabels[method],
        more: inputs[method],
      }))}
    />
  )
}
