import {
  NoticeDecisionPage,
  type NoticeDecisionProps,
} from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-page'
import { RegisterForm } from './register-form'

export default function RegisterPage(props: NoticeDecisionProps) {
  return (
    <NoticeDecisionPage
      {...props}
      action="register"
      path="register"
      title="登録する"
      roles={['supervisor']}
      form={(target, { kind, runMonth }) => <RegisterForm {...{ target, kind, month: runMonth }} />}
    />
  )
}
