const paths = {
  alert: 'M12 2 1 21h22L12 2Zm1 16h-2v-2h2v2Zm0-4h-2v-4h2v4Z',
  check: 'm9.6 18-5.7-5.7 1.4-1.4 4.3 4.2 9.1-9.1 1.4 1.4L9.6 18Z',
  down: 'M12 15.4 6 9.4 7.4 8l4.6 4.6L16.6 8 18 9.4l-6 6Z',
  info: 'M11 17h2v-6h-2v6Zm1-8a1 1 0 1 0 0-2 1 1 0 0 0 0 2Zm0 13a10 10 0 1 1 0-20 10 10 0 0 1 0 20Z',
  left: 'M14 18 8 12l6-6 1.4 1.4-4.6 4.6 4.6 4.6L14 18Z',
  right: 'm9.4 18-1.4-1.4 4.6-4.6L8 7.4 9.4 6l6 6-6 6Z',
  stop: 'M8.3 2h7.4L21 7.3v9.4L15.7 22H8.3L3 16.7V7.3L8.3 2ZM11 17h2v-2h-2v2Zm0-4h2V7h-2v6Z',
} as const

export type IconName = keyof typeof paths

/** Always beside words that say the same, so it is hidden from screen readers. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      className={small ? 'size-5 shrink-0 fill-current' : 'size-6 shrink-0 fill-current'}
    >
      <path fillRule="evenodd" clipRule="evenodd" d={paths[name]} />
    </svg>
  )
}
