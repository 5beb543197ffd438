import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'

/** A plain form that asks for an address: it works without scripts, and the answer can be bookmarked. */
export function SearchForm({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form action="/search" className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1 basis-64">
          <TextInput name="q" type="search" label="探す言葉" value={typed} width="full" />
        </div>
        <Button size="medium">探す</Button>
      </form>
    </search>
  )
}
