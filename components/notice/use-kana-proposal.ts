import { type CompositionEvent, useRef } from 'react'
import { normaliseKana } from '@/lib/domain/text/kana'

const readings: Record<string, string> = {
  name: 'nameKana',
  address: 'addressKana',
  representative: 'representativeKana',
}

/**
 * R-INS-3: while a name is typed in kana and turned into kanji, what was typed is its reading. It is put into the
 * フリガナ only as long as nobody has written there; the person may change it like everything else.
 */
export function useKanaProposal() {
  const typed = useRef('')
  const proposed = useRef<Record<string, string>>({})

  const onCompositionUpdate = ({ data }: CompositionEvent<HTMLElement>) => {
    if (/^[ぁ-ゖァ-ヺー]+$/u.test(data)) typed.current = data
  }

  const onCompositionEnd = ({ target }: CompositionEvent<HTMLElement>) => {
    const reading = typed.current
    typed.current = ''
    const kana = target instanceof HTMLInputElement ? kanaOf(target) : null
    if (!reading || !kana) return
    if (kana.value !== (proposed.current[kana.name] ?? '')) return
    kana.value += normaliseKana(reading)
    proposed.current[kana.name] = kana.value
  }

  return { onCompositionUpdate, onCompositionEnd }
}

function kanaOf({ name, form }: HTMLInputElement): HTMLInputElement | null {
  const kana = form?.elements.namedItem(readings[name] ?? '')
  return kana instanceof HTMLInputElement ? kana : null
}
