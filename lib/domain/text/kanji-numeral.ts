const digits = '〇一二三四五六七八九'

/** 二十三 → 23, 二三 → 23, 十 → 10; undefined for what is no numeral below 1000. */
export function readKanjiNumeral(text: string): number | undefined {
  if (/^[〇一二三四五六七八九]+$/.test(text))
    return Number([...text].map((kanji) => digits.indexOf(kanji)).join(''))
  const parts = /^(?:([二三四五六七八九])?(百))?(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    text,
  )
  if (!parts || text === '') return undefined
  const [, hundreds, hundred, tens, ten, ones] = parts
  return unit(hundreds, hundred, 100) + unit(tens, ten, 10) + (ones ? digits.indexOf(ones) : 0)
}

function unit(count: string | undefined, name: string | undefined, value: number): number {
  return name ? (count ? digits.indexOf(count) : 1) * value : 0
}
