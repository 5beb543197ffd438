import {
  CaseInShort,
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { ResumeForm } from './resume-form'

export default function ResumePage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="resume"
      title="再開する"
      form={(found) => (
        <ResumeForm id={found.id} version={found.version} intro={<CaseInShort found={found} />} />
      )}
    />
  )
}
