import { type Command, type Given, WrongUsage } from '@/lib/commands/portal/command'
import { importOptions, runImport } from '@/lib/commands/portal/run-import'
import {
  type FacilityKind,
  facilityKindFacts,
  facilityKindOfCsvWord,
  facilityKinds,
} from '@/lib/domain/facility/kind'

const kindWords = facilityKinds.flatMap((kind) => facilityKindFacts[kind].csvWord ?? [])

export const importFacilitiesCommand: Command = {
  name: 'import facilities',
  takes: ['FILE'],
  help: '施設マスタをCSV（UTF-8・CP932、.gz可）から取り込む / Import the facility master from CSV',
  options: {
    kind: { value: 'KIND', help: `施設の種別: ${kindWords.join('、')}（列 kind がないとき必須）` },
    ...importOptions,
  },
  run: async (given) => runImport(given, { target: 'facilities', kind: kindOf(given) }),
}

function kindOf(given: Given): FacilityKind | undefined {
  const word = given.value('kind')
  if (word === undefined) return undefined
  const kind = facilityKindOfCsvWord(word)
  if (!kind) throw new WrongUsage(`--kind には ${kindWords.join('、')} のどれかを指定してください。`)
  return kind
}
