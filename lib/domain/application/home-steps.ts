import type { ApplicationStatus } from './status'
import { applicationStatusLabels } from './status'

type Own = { id: string; status: ApplicationStatus }
type Step = { id: string; label: string; status: string; href?: string; hint?: string }

const open: ApplicationStatus[] = ['DRAFT', 'SUBMITTED', 'RESUBMITTED', 'SENT_BACK', 'ON_HOLD', 'APPROVED']

/** The steps of the notice in their order, each with its state (R-APP-12). @param applications newest first. */
export function homeSteps(applications: readonly Own[]): Step[] {
  const issued = applications.find(({ status }) => status === 'ISSUED')
  const current = applications.find(({ status }) => open.includes(status)) ?? issued
  return [
    { id: 'register', label: 'ユーザー登録', status: '完了' },
    applicationStep(current),
    {
      id: 'setup',
      label: '機器のセットアップ',
      href: issued && `/devices/settings/${issued.id}`,
      status: issued ? '開始できます' : 'まだ開始できません',
      hint: '端末にマイナ資格確認アプリを入れ、ユーザ設定情報で初期登録をします。',
    },
  ]
}

function applicationStep(current: Own | undefined): Step {
  const step = { id: 'application', label: '利用開始申請' }
  if (!current) return { ...step, href: '/applications/new', status: 'まだ始めていません' }
  const draft = current.status === 'DRAFT'
  const href = draft ? `/applications/${current.id}/edit` : `/applications/${current.id}`
  return { ...step, href, status: applicationStatusLabels[current.status] }
}
