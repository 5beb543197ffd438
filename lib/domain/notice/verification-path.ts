/** Where a returned notice is checked (R-INS-12): by its number and its code, as printed and in the QR. */
export function verificationPath(receiptNumber: string, code: string): string {
  return `/verify?${new URLSearchParams({ notice: receiptNumber, code })}`
}
