const named: Record<string, string> = {
  ...{ number: 'W0000001', month: '2026-11', step: 'confirm', name: 'date-shift', what: 'code', line: '2' },
  ...{
    slug: 'user-registration',
    kind: 'guides',
    template: 'reset',
    token: 'a'.repeat(43),
    id: '00000000-0000-4000-8000-000000000000',
  },
}

/** An address with something in the place of its brackets that is nobody's. */
export function inAddress(address: string): string {
  return address.replaceAll(/\[(\w+)\]/g, (_, name: string) => named[name] ?? 'x')
}
