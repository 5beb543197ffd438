/** Median, smallest and largest of a row of measurements. */
export type Spread = { median: number; min: number; max: number }

/** One round is floor, ours, ours, floor: whatever the machine does meanwhile at a steady pace hits both alike. */
export type Round<T> = { ours: [T, T]; floor: [T, T] }

type Measure<T> = () => Promise<T>

/** Every measure runs once without being counted, so that neither side pays for the start. */
export async function alternate<T>(
  count: number,
  sides: { ours: Measure<T>; floor: Measure<T> },
): Promise<Round<T>[]> {
  await sides.floor()
  await sides.ours()
  const rounds: Round<T>[] = []
  for (let round = 0; round < count; round++) {
    const before = await sides.floor()
    const ours: [T, T] = [await sides.ours(), await sides.ours()]
    rounds.push({ ours, floor: [before, await sides.floor()] })
  }
  return rounds
}

/** Ours ÷ floor, one figure per round. */
export function ratioOf<T>(rounds: readonly Round<T>[], figure: (measured: T) => number): Spread {
  const sum = ([first, second]: [T, T]) => figure(first) + figure(second)
  return spread(rounds.map(({ ours, floor }) => sum(ours) / sum(floor)))
}

/** The figure itself over all rounds, one side. */
export function figureOf<T>(
  rounds: readonly Round<T>[],
  side: 'ours' | 'floor',
  figure: (measured: T) => number,
): Spread {
  return spread(rounds.flatMap((round) => round[side].map(figure)))
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (index: number) => sorted[index] ?? Number.NaN
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2
  return { median, min: at(0), max: at(sorted.length - 1) }
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
