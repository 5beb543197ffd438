/** 整理印: one number a notice, given at registration, e.g. 000123. */
export function formatFileNumber(serial: number): string {
  return String(serial).padStart(6, '0')
}
