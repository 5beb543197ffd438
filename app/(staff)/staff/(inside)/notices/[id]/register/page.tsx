import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
  NoticeInShort,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { RegisterForm } from './register-form'

export default function RegisterPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="register"
      title="登録する"
      roles={['supervisor']}
      form={({ id, version, runMonth, kind, ...found }) => (
        <RegisterForm
          {...{ id, version, kind, month: runMonth }}
          intro={<NoticeInShort found={{ id, version, runMonth, kind, ...found }} />}
        />
      )}
    />
  )
}
