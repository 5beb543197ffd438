import { Icon } from '@/components/ui/icon'
import { cardWords } from '@/lib/domain/list/public-words'

/** Whether a マイナンバーカード is taken, and what to bring: in words, not by the sign alone. */
export function CardAnswer({ onlineCheck }: { onlineCheck: boolean }) {
  const { title, bring } = cardWords(onlineCheck)
  return (
    <div className="flex items-start gap-2">
      <span className={onlineCheck ? 'pt-0.5 text-success-2' : 'pt-0.5 text-solid-gray-700'}>
        <Icon name={onlineCheck ? 'check' : 'info'} />
      </span>
      <p>
        <strong>{title}。</strong>
        {bring}
      </p>
    </div>
  )
}
