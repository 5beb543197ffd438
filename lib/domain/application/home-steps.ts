import type { LocalDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { type NoticeStatus, noticeStatusLabels } from '@/lib/domain/notice/status'
import type { ApplicationStatus } from './status'
import { applicationStatusLabels } from './status'

/** Everything that the steps of one facility depend on. */
export type HomeFacts = {
  facilityId: number
  /** The insurer's last 導入届; undefined for institutions, which file none. */
  notice?: { id: string; status: NoticeStatus } | null
  /** Newest first. */
  applications: readonly { id: string; status: ApplicationStatus }[]
  devices: { active: number; issued: number }
  operationChecked: boolean
  operatesFrom: LocalDate | null
}

/** Whose turn it is: NEXT the applicant's, WAITING the fund's. At most one step of a list is either. */
export type StepState = 'DONE' | 'NEXT' | 'WAITING' | 'LATER'

export type HomeStep = {
  id: string
  label: string
  state: StepState
  words: string
  href?: string
  hint?: string
}

type Judged = Omit<HomeStep, 'state'> & { done: boolean; theirs?: boolean }

/** The steps of the notice in their order, each with its state; the first that is not done is next (R-APP-12). */
export function homeSteps(facts: HomeFacts): HomeStep[] {
  const judged = [
    { id: 'register', label: 'ユーザー登録', words: '完了', done: true },
    ...(facts.notice === undefined ? [] : [noticeStep(facts.notice)]),
    applicationStep(facts),
    setupStep(facts),
    checkStep(facts),
    startStep(facts),
  ]
  const current = judged.findIndex(({ done }) => !done)
  return judged.map(({ done, theirs, ...step }, index) => {
    if (done) return { ...step, state: 'DONE' }
    if (index !== current) return { ...step, state: 'LATER' }
    return { ...step, state: theirs ? 'WAITING' : 'NEXT' }
  })
}

const withTheFund: readonly ApplicationStatus[] = ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD', 'APPROVED']
const withTheApplicant: readonly ApplicationStatus[] = ['DRAFT', 'SENT_BACK']
const coded: readonly NoticeStatus[] = ['HANDED_BACK', 'PUBLISHED']
const noticeWithTheFund: readonly NoticeStatus[] = ['RECEIVED', 'CONFIRMED', 'REGISTERED']

/** Only insurers: their オンライン資格確認用コード comes from the 導入届. */
function noticeStep(notice: { id: string; status: NoticeStatus } | null): Judged {
  const over = !notice || ['WITHDRAWN', 'REJECTED', 'EFFECTIVE'].includes(notice.status)
  return {
    id: 'notice',
    label: '届出',
    href: '/notices',
    words: over ? 'まだ始めていません' : noticeStatusLabels[notice.status],
    hint: 'オンライン資格確認導入届（保険者）を提出し、オンライン資格確認用コードを受け取ります。',
    done: !over && coded.includes(notice.status),
    theirs: !over && noticeWithTheFund.includes(notice.status),
  }
}

function applicationStep({ applications, facilityId }: HomeFacts): Judged {
  const step = { id: 'application', label: '利用開始申請' }
  const issued = applications.find(({ status }) => status === 'ISSUED')
  if (issued)
    return { ...step, href: `/applications/${issued.id}`, words: applicationStatusLabels.ISSUED, done: true }
  const open = applications.find(({ status }) => [...withTheFund, ...withTheApplicant].includes(status))
  if (!open)
    return {
      ...step,
      href: `/applications/new?facility=${facilityId}`,
      words: 'まだ始めていません',
      done: false,
    }
  const href = open.status === 'DRAFT' ? `/applications/${open.id}/edit` : `/applications/${open.id}`
  const theirs = withTheFund.includes(open.status)
  return { ...step, href, words: applicationStatusLabels[open.status], done: false, theirs }
}

function setupStep({ devices: { active, issued } }: HomeFacts): Judged {
  const step = { id: 'setup', label: '機器のセットアップ' }
  const hint = '端末にマイナ資格確認アプリを入れ、ユーザ設定情報で初期登録をします。'
  if (active + issued === 0) return { ...step, hint, words: 'まだ開始できません', done: false }
  const done = active > 0
  const words = done ? '完了' : 'まだ始めていません'
  return { ...step, hint: `${hint}（登録済み${active}台、未登録${issued}台）`, href: '/devices', words, done }
}

function checkStep({ facilityId, operationChecked, devices }: HomeFacts): Judged {
  return {
    id: 'operation-check',
    label: '運用業務の確認',
    hint: '受付での確認の手順を、一覧で確かめます。',
    href: devices.active > 0 ? `/home/operation-check?facility=${facilityId}` : undefined,
    words: operationChecked ? '完了' : devices.active > 0 ? 'まだ始めていません' : 'まだ開始できません',
    done: operationChecked,
  }
}

function startStep({ facilityId, operationChecked, operatesFrom }: HomeFacts): Judged {
  return {
    id: 'operation-start',
    label: '運用開始',
    hint: '運用開始日を登録します。',
    href: operationChecked ? `/home/operation-start?facility=${facilityId}` : undefined,
    words: operatesFrom
      ? `運用開始日：${formatDateInFull(operatesFrom)}`
      : operationChecked
        ? 'まだ登録していません'
        : 'まだ開始できません',
    done: operatesFrom !== null,
  }
}
