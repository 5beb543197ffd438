import { Button } from '@/components/ui/button'
import { HiddenText } from '@/components/ui/hidden-text'
import { type View, type ViewAction, viewActionLabels } from './document-viewer-state'

type Props = { view: View; name: string; change: (action: ViewAction) => void }

const onPages: readonly ViewAction[] = ['previous', 'next']
const onView: readonly ViewAction[] = ['smaller', 'larger', 'fit', 'turn']

/** The same as the keys do. Where a button leads nowhere it says so by the figure beside it, not by being switched off. */
export function DocumentViewerBar({ view, name, change }: Props) {
  const button = (action: ViewAction) => (
    <Button key={action} type="button" variant="secondary" size="small" onClick={() => change(action)}>
      {viewActionLabels[action]}
      <HiddenText>（{name}）</HiddenText>
    </Button>
  )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {view.pages > 1 && onPages.map(button)}
      {onView.map(button)}
      <span role="status" className="tabular-nums">
        {view.page}／{view.pages}ページ　{Math.round(view.zoom * 100)}%
      </span>
    </div>
  )
}
