import { describe, expect, it } from 'vitest'
import {
  actionOfKey,
  changeView,
  drawingOf,
  firstView,
  type View,
  type ViewAction,
} from './document-viewer-state'

const plain = { ctrlKey: false, metaKey: false, altKey: false }
const second: View = { page: 2, pages: 3, zoom: 1, turn: 0 }

describe('R-CLK-3 the document viewer', () => {
  it.each<[ViewAction, Partial<View>]>([
    ['previous', { page: 1 }],
    ['next', { page: 3 }],
    ['larger', { zoom: 1.25 }],
    ['smaller', { zoom: 0.75 }],
    ['turn', { turn: 90 }],
    ['fit', {}],
  ])('%s changes one thing', (action, change) => {
    expect(changeView(second, action)).toEqual({ ...second, ...change })
  })

  it('stays within the pages and the zooms, and comes round after four turns', () => {
    const often = (action: ViewAction) =>
      Array.from({ length: 20 }).reduce<View>((view) => changeView(view, action), firstView(3))
    expect(often('previous').page).toBe(1)
    expect(often('next').page).toBe(3)
    expect(often('larger').zoom).toBe(4)
    expect(often('smaller').zoom).toBe(0.5)
    expect(often('turn').turn).toBe(0)
    expect(changeView(often('larger'), 'fit').zoom).toBe(1)
  })

  it.each([
    ['ArrowLeft', 'previous'],
    ['ArrowRight', 'next'],
    ['+', 'larger'],
    ['-', 'smaller'],
    ['0', 'fit'],
    ['r', 'turn'],
    ['ArrowDown', undefined],
    ['constructor', undefined],
    ['Tab', undefined],
  ])('the key %s does %s', (key, action) => {
    expect(actionOfKey({ ...plain, key })).toBe(action)
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves %s and + to the browser', (held) => {
    expect(actionOfKey({ ...plain, key: '+', [held]: true })).toBeUndefined()
  })

  it('draws as wide as the frame, turned by its height, and never more than a canvas takes', () => {
    const page = { width: 600, height: 800 }
    expect(drawingOf(page, { zoom: 1, turn: 0 }, 300, 2)).toEqual({ scale: 1, width: 300, height: 400 })
    expect(drawingOf(page, { zoom: 2, turn: 90 }, 400, 1)).toEqual({ scale: 1, width: 800, height: 600 })
    const { scale, width } = drawingOf({ width: 14_400, height: 14_400 }, { zoom: 4, turn: 0 }, 2000, 3)
    expect(width).toBe(8000)
    expect((14_400 * scale) ** 2).toBeLessThanOrEqual(16_000_001)
  })
})
