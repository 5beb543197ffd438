import { Button } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'

export type Citable = { id: string; receiptNumber: string; handedBack: string }

/** R-VER-4: what the portal itself returned is cited by record; nothing has to be attached. */
export function CitedNotice({ cited, citable }: { cited: Citable | null; citable: readonly Citable[] }) {
  if (cited)
    return (
      <InsetText>
        <p>
          このポータルで返還した導入届（受付番号 {cited.receiptNumber}、{cited.handedBack}
          返還）を証拠書類とします。ファイルの添付は必要ありません。
        </p>
        <p>
          <Button name="do" value="uncite" variant="secondary" size="medium">
            引用をやめて、ファイルを添付する
          </Button>
        </p>
      </InsetText>
    )
  if (citable.length === 0) return null
  return (
    <InsetText>
      <p>このポータルで返還した導入届があります。引用すると、ファイルの添付は必要ありません。</p>
      {citable.map(({ id, receiptNumber, handedBack }) => (
        <p key={id}>
          <Button name="do" value={`cite:${id}`} variant="secondary" size="medium">
            受付番号 {receiptNumber}（{handedBack}返還）を引用する
          </Button>
        </p>
      ))}
    </InsetText>
  )
}
