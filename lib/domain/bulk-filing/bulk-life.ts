/** D-6, docs/decisions/0028: as long as any draft; the notices that were filed stay for their own time. */
export const bulkDays = 90
