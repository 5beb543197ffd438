/**
 * The network an address belongs to: 192.0.2.7 → 192.0.2, 2001:db8:1:2::7 → 2001:db8:1. Homes and offices get another
 * address of the same network from day to day.
 */
export function networkOf(address: string | null | undefined): string {
  const text = (address ?? '')
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return text.split('.').slice(0, 3).join('.')
  if (!text.includes(':')) return 'unknown'
  const [head = '', tail] = text.split('::')
  const parts = head.split(':').filter((part) => part !== '')
  const missing = tail === undefined ? 0 : 8 - parts.length - tail.split(':').filter(Boolean).length
  const all = [...parts, ...Array(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)]
  return all
    .slice(0, 3)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}
