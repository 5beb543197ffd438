export const importTargets = ['facilities', 'insurers', 'bank-accounts'] as const

export type ImportTarget = (typeof importTargets)[number]

/** What an import is about (R-CLK-7), as the screen and the command line call it. */
export const importTargetLabels: Record<ImportTarget, string> = {
  facilities: '施設マスタ',
  insurers: '保険者マスタ',
  'bank-accounts': '口座番号',
}

export function isImportTarget(value: unknown): value is ImportTarget {
  return (importTargets as readonly unknown[]).includes(value)
}
