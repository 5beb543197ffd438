/** What is shown of a document: one page, as wide as its frame times `zoom`, turned clockwise. */
export type View = { page: number; pages: number; zoom: number; turn: 0 | 90 | 180 | 270 }

export const viewActions = ['previous', 'next', 'smaller', 'larger', 'fit', 'turn'] as const

export type ViewAction = (typeof viewActions)[number]

export const viewActionLabels: Record<ViewAction, string> = {
  previous: '前のページ',
  next: '次のページ',
  smaller: '縮小',
  larger: '拡大',
  fit: '幅に合わせる',
  turn: '右に回転',
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

export function firstView(pages: number): View {
  return { page: 1, pages, zoom: 1, turn: 0 }
}

export function changeView(view: View, action: ViewAction): View {
  switch (action) {
    case 'previous':
      return { ...view, page: Math.max(1, view.page - 1) }
    case 'next':
      return { ...view, page: Math.min(view.pages, view.page + 1) }
    case 'smaller':
      return { ...view, zoom: zooms.findLast((zoom) => zoom < view.zoom) ?? view.zoom }
    case 'larger':
      return { ...view, zoom: zooms.find((zoom) => zoom > view.zoom) ?? view.zoom }
    case 'fit':
      return { ...view, zoom: 1 }
    case 'turn':
      return { ...view, turn: ((view.turn + 90) % 360) as View['turn'] }
  }
}

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

const keys: Record<string, ViewAction> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  '-': 'smaller',
  '+': 'larger',
  // Where + needs Shift.
  ';': 'larger',
  '=': 'larger',
  '0': 'fit',
  r: 'turn',
  R: 'turn',
}

/** Undefined for what stays the browser's: up and down scroll, and everything with Ctrl, Alt or Command. */
export function actionOfKey({ key, ctrlKey, metaKey, altKey }: Key): ViewAction | undefined {
  return ctrlKey || metaKey || altKey || !Object.hasOwn(keys, key) ? undefined : keys[key]
}

export const keyHelp =
  '書類の枠を選ぶと、キーボードでも操作できます。←・→：ページ、＋・－：拡大・縮小、0：幅に合わせる、R：回転、↑・↓：スクロール'

/** Beyond this a browser gives an empty canvas, or none at all. */
const maxPixels = 16_000_000

/**
 * How large the page is drawn.
 * @param page its size in its own units, not turned; @param room the frame's width in CSS pixels.
 * @returns the scale for the pixels of the canvas, and the size on the screen.
 */
export function drawingOf(
  page: { width: number; height: number },
  { zoom, turn }: Pick<View, 'zoom' | 'turn'>,
  room: number,
  density: number,
): { scale: number; width: number; height: number } {
  const [wide, high] = turn % 180 === 0 ? [page.width, page.height] : [page.height, page.width]
  const onScreen = (room * zoom) / wide
  const wanted = onScreen * density
  const most = Math.sqrt(maxPixels / (wide * high))
  return { scale: Math.min(wanted, most), width: wide * onScreen, height: high * onScreen }
}
