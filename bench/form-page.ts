/** A page as a browser without scripts has it: its form's hidden fields are sent back as they are. */
export type FormPage = { url: string; cookie: string; typed?: Record<string, string> }

/** @returns the address that the page led to. */
export async function sendForm({
  url,
  cookie,
  typed = {},
}: FormPage): Promise<{ to: string; ms: { page: number; send: number } }> {
  const start = performance.now()
  const page = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  const html = await page.text()
  if (page.status !== 200) throw new Error(`${url} answered ${page.status}`)
  const shown = performance.now()
  const answer = await fetch(url, {
    method: 'POST',
    headers: { cookie, origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' },
    body: filled(html, typed),
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  const to = answer.headers.get('location')
  if (answer.status !== 303 || !to) throw new Error(`${url}: sending was answered ${answer.status}`)
  return { to, ms: { page: shown - start, send: performance.now() - shown } }
}

function filled(html: string, typed: Record<string, string>): FormData {
  const form = hiddenFields(html)
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return form
}

function hiddenFields(html: string): FormData {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const form = new FormData()
  for (const [input] of main.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = attribute(input, 'name')
    if (name) form.append(name, attribute(input, 'value') ?? '')
  }
  return form
}

function attribute(tag: string, name: string): string | undefined {
  const text = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return text
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
