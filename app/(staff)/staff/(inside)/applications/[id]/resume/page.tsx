import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { ResumeForm } from './resume-form'

export default function ResumePage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="resume"
      path="resume"
      title="再開する"
      form={(target) => <ResumeForm target={target} />}
    />
  )
}
