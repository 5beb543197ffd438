import { expect, it } from 'vitest'
import { networkOf } from './network'

it.each([
  ['192.0.2.7', '192.0.2'],
  ['192.0.2.250', '192.0.2'],
  ['::ffff:192.0.2.7', '192.0.2'],
  ['2001:db8:1:2::7', '2001:db8:1'],
  ['2001:0DB8:0001:ffff:1:2:3:4', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
  [undefined, 'unknown'],
  ['', 'unknown'],
  ['somewhere', 'unknown'],
])('R-CLK-9 the address %s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
