'use client'

import type { ReactNode } from 'react'
import { record } from '@/app/(staff)/staff/(inside)/paper/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { TextInput } from '@/components/ui/text-input'

type Props = { title: string; intro: ReactNode; table: ReactNode; today: string; sent: boolean }

/** Tick, say the day, record: sent and printed for what waits, undelivered for what was sent. */
export function DispatchForm({ title, intro, table, today, sent }: Props) {
  const start = { values: { on: today }, problems: [] }
  return (
    <ActionPage
      action={record}
      start={start}
      title={title}
      intro={intro}
      className="group flex flex-col gap-6"
    >
      {(state) => (
        <>
          {table}
          <div className="z-20 flex flex-wrap items-end gap-4 border-solid-gray-420 bg-white py-4 group-has-[input:checked]:border-t md:group-has-[input:checked]:sticky md:group-has-[input:checked]:bottom-0 print:hidden">
            <TextInput
              {...fieldsOf(state)('on')}
              label={sent ? '戻ってきた日' : '発送した日'}
              required
              width="medium"
              autoComplete="off"
              support="例：令和8年11月20日、2026-11-20"
            />
            <div className="flex flex-wrap gap-4">
              {sent ? (
                <Button name="deed" value="undelivered">
                  宛先不明で戻ったことを記録する
                </Button>
              ) : (
                <>
                  <Button name="deed" value="dispatched">
                    発送を記録する
                  </Button>
                  <Button name="deed" value="printed" variant="secondary">
                    印刷したことを記録する
                  </Button>
                </>
              )}
            </div>
          </div>
        </>
      )}
    </ActionPage>
  )
}
