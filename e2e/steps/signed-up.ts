import type { Page } from '@playwright/test'
import { ensurePerson } from '@/e2e/scenarios/applicants'
import { demoPassword } from '@/e2e/scenarios/staff'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { signIn } from './account'
import { newPerson, type Person } from './world'

/** Somebody with an account in a facility of their own, without the way there: that is another journey's. */
export async function signedUpPerson(kind: FacilityKind = 'MEDICAL'): Promise<Person> {
  const person = { ...(await newPerson('13', kind)), password: demoPassword }
  await addAccount(person)
  return person
}

export async function signUpAndIn(page: Page, kind: FacilityKind = 'MEDICAL'): Promise<Person> {
  const person = await signedUpPerson(kind)
  await signIn(page, person)
  return person
}

/** Another person of the same facility. */
export async function addColleague(person: Person): Promise<Person> {
  const colleague = { ...person, email: `colleague-${person.email}`, lastName: '同僚', firstName: '次郎' }
  await addAccount(colleague)
  return colleague
}

async function addAccount({ email, lastName, firstName, phone, facility }: Person): Promise<void> {
  const { kind, prefecture, code } = facility
  const found = await db.facility.findUniqueOrThrow({
    where: { kind_prefecture_code: { kind, prefecture, code } },
  })
  const owned = { ...facility, phone, postalCode: found.postalCode ?? '', address: found.address ?? '' }
  await ensurePerson(
    { email, lastName, firstName, facility: { ...owned, nameKana: '' } },
    await currentTime(),
  )
}
