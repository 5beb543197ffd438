/** Without scripts the page loads itself again; with them it asks in the background (work-progress.tsx). */
export function ReloadWithoutScripts({ seconds = 5 }: { seconds?: number }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}
