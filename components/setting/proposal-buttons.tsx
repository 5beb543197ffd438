import { Button } from '@/components/ui/button'

/** Whoever proposed it may only take it back; somebody else decides. */
export function ProposalButtons({ own }: { own: boolean }) {
  return (
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
  )
}
