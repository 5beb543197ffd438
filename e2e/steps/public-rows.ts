import { makePublicRow } from '@/lib/test-support/public-rows'

/** So many institutions in 鹿児島県 with this word in their names, without the forms; the name of each, in the order of the list. */
export async function makeInstitutions(word: string, count: number): Promise<string[]> {
  const first = Math.floor(Math.random() * 9_000_000) + 500_000
  const names: string[] = []
  for (let index = 0; index < count; index += 1) {
    const name = `${word}第${index + 1}診療所`
    await makePublicRow(`461${String(first + index).padStart(7, '0')}`, { name })
    names.push(name)
  }
  return names
}
