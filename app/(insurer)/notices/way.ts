/** The pages above those of the notices. */
export const homeWay = [{ label: 'マイページ', href: '/home' }]

export const noticesWay = [...homeWay, { label: '届出', href: '/notices' }]
