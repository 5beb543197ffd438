import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { SavingNow } from './autosaver'

/** Whether what was typed is safe, seen and heard; where somebody else was faster, the way to both versions. */
export function SaveStatus({ now: { said, trouble, conflict } }: { now: SavingNow }) {
  return (
    <div className="mt-6 flex flex-col items-start gap-3">
      <p
        role="status"
        className={trouble ? 'flex items-start gap-2 text-error-2' : 'flex text-solid-gray-700'}
      >
        {trouble && <Icon name="alert" small />}
        {said}
      </p>
      {conflict && (
        <Button name="do" value="save" variant="secondary">
          2つの内容を比べて選ぶ
        </Button>
      )}
    </div>
  )
}
