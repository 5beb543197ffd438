import { expect, it } from 'vitest'
import { signInAddress } from './sign-in-address'

it.each([
  ['https://portal.example/account/person', '/sign-in?to=%2Faccount%2Fperson&ended=1'],
  ['https://portal.example/staff', '/staff/sign-in?to=%2Fstaff&ended=1'],
  [
    'https://portal.example/staff/applications/1/approve?version=2',
    '/staff/sign-in?to=%2Fstaff%2Fapplications%2F1%2Fapprove%3Fversion%3D2&ended=1',
  ],
  ['https://portal.example/staffing', '/sign-in?to=%2Fstaffing&ended=1'],
  ['https://portal.example//evil.example', '/sign-in?to=%2Fhome&ended=1'],
  ['about:client', '/sign-in?to=%2Fhome&ended=1'],
  ['nonsense', '/sign-in?to=%2Fhome&ended=1'],
  [null, '/sign-in?to=%2Fhome&ended=1'],
])('D-9 R-ALL-2 from %s to the door of that side, and back', (from, address) => {
  expect(signInAddress(from)).toBe(address)
})
