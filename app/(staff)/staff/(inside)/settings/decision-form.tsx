'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState } from '@/lib/domain/problem'
import { isSettingName, settings, settingWords } from '@/lib/domain/setting/settings'
import { decide } from './actions'

type Change = {
  id: string
  name: string
  before: unknown
  after: unknown
  reason: string
  proposedBy: string
  own: boolean
}

/** Whoever proposed it may only take it back; somebody else decides. */
export function DecisionForm({ change, mayDecide }: { change: Change; mayDecide: boolean }) {
  const [{ problems }, act] = useActionState(decide, emptyFormState)
  const { id, name, before, after, reason, proposedBy, own } = change
  if (!isSettingName(name)) return null
  const { label } = settings[name]
  return (
    <form action={act} aria-label={label} className="mb-6 rounded-8 border border-solid-gray-420 p-6">
      <ErrorSummary problems={problems} />
      <p className="font-700">{label}</p>
      <p>
        「{settingWords(name, before)}」から「{settingWords(name, after)}」へ
      </p>
      <p className="mt-2">
        {proposedBy}さんの申し出。理由：{reason}
      </p>
      <input type="hidden" name="id" value={id} />
      {mayDecide && (
        <div className="mt-4 flex flex-wrap gap-4">
          {own ? (
            <>
              <p>ほかの運用管理者か承認担当が反映するまで、お待ちください。</p>
              <Button name="decision" value="withdraw" variant="secondary" size="medium">
                この変更を取り下げる
              </Button>
            </>
          ) : (
            <>
              <Button name="decision" value="accept" size="medium">
                この変更を反映する
              </Button>
              <Button name="decision" value="refuse" variant="danger" size="medium">
                この変更を却下する
              </Button>
            </>
          )}
        </div>
      )}
    </form>
  )
}
