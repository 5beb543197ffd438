import { expect, it } from 'vitest'
import { scriptAddresses } from './first-load'

it('a script counts once, and not where only old browsers load it', () => {
  const html =
    '<link rel="preload" href="/a.js" as="script"><script src="/a.js" async=""></script><script>self.x=1</script>' +
    '<script src="/b.js" nonce="1"></script><script src="/a.js"></script><script src="/old.js" noModule=""></script>'
  expect(scriptAddresses(html)).toEqual(['/a.js', '/b.js'])
})
