import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { checkDigit } from '@/lib/domain/check-digit'
import { addDays, addMonths, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { type CalendarSettings, type RunMonth, runCalendar, runOfArrival } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { askChange } from '@/lib/usecases/ask-change'
import { rejectNotice } from '@/lib/usecases/reject-notice'
import { sendBackNotice } from '@/lib/usecases/send-back-notice'
import { takeEffect } from '@/lib/usecases/take-effect'
import { system } from '@/lib/usecases/transact'
import { withdrawNotice } from '@/lib/usecases/withdraw-notice'
import { ensurePerson } from './applicants'
import { type DemoFacility, demoFacilities } from './facilities'
import { actOf, decide, draftNotice, fileNotice, handBack } from './notice-path'
import { demoStaff, ensureStaff } from './staff'

/** Insurers that are there for one state each, with a person each. */
export const noticeInsurers = {
  registered: insurer('981', '見本運輸健康保険組合', 'ミホンウンユケンコウホケンクミアイ', 31),
  effective: insurer('982', '見本電機健康保険組合', 'ミホンデンキケンコウホケンクミアイ', 32),
  rejected: insurer('983', '見本製菓健康保険組合', 'ミホンセイカケンコウホケンクミアイ', 33),
  confirmed: insurer('984', '見本出版健康保険組合', 'ミホンシュッパンケンコウホケンクミアイ', 34),
} satisfies Record<string, DemoFacility>

function insurer(serial: string, name: string, nameKana: string, last: number): DemoFacility {
  const body = `0627${serial}`
  const place = {
    postalCode: '5300001',
    address: `大阪市北区梅田９－９９－${last}`,
    phone: `06000000${last}`,
  }
  return { kind: 'INSURER', prefecture: '27', code: body + checkDigit(body), name, nameKana, ...place }
}

/**
 * A notice in every state (contract, "Demo world"): an old run that is published, one that is closed and half handed
 * back, and the one that takes notices in now. Every step by its own deed, on its own day.
 */
export async function makeDemoNotices(now: Date): Promise<void> {
  if ((await db.insurerCode.count()) > 0) return
  const settings = await readCalendarSettings()
  const current = runOfArrival(now, settings)
  const closed = before(current)
  const staff = {
    clerk: await ensureStaff(demoStaff.clerk, now),
    supervisor: await ensureStaff(demoStaff.supervisor, now),
  }
  const days = (month: RunMonth) => daysOf(month, settings)
  await publishedRun(before(closed), days(before(closed)), staff)
  await closedRun(closed, days(closed), now, staff)
  await currentRun(now, staff)
}

type Staff = { clerk: Viewer; supervisor: Viewer }
type Days = ReturnType<typeof daysOf>

function before(month: RunMonth): RunMonth {
  return addMonths(`${month}-01`, -1).slice(0, 7)
}

/** Noon of the days on which things happen in a run. */
function daysOf(month: RunMonth, settings: CalendarSettings) {
  const { cutoff, returnBy, publishBy } = runCalendar(month, settings)
  const noon = (day: string) => new Date(startOfDay(day).getTime() + 12 * 3_600_000)
  return {
    filed: noon(addDays(cutoff, -6)),
    confirmed: noon(addDays(cutoff, 2)),
    registered: noon(addDays(cutoff, 4)),
    returned: noon(returnBy),
    published: noon(publishBy),
    closedAt: noon(addDays(cutoff, 1)),
  }
}

async function person(facility: DemoFacility, name: string, now: Date): Promise<Viewer> {
  return ensurePerson({ email: `${name}@clinic.example`, lastName: '見本', firstName: '太郎', facility }, now)
}

function setMonth(month: RunMonth, status: MonthStatus, { closedAt }: Days) {
  const done = { status, closedAt }
  return db.monthRun.upsert({ where: { month }, create: { month, ...done }, update: done })
}

async function upToRegistered(id: string, days: Days, { clerk, supervisor }: Staff): Promise<void> {
  await decide(actOf(clerk, 'notice.confirm', days.confirmed), 'confirm', id)
  await decide(actOf(supervisor, 'notice.register', days.registered), 'register', id)
}

/** 反映済み: the insurer that the contract calls already introduced, and the one that will end. */
async function publishedRun(month: RunMonth, days: Days, staff: Staff): Promise<void> {
  const filers = [
    await person(demoFacilities.mutualInsurer, 'mutual', days.filed),
    await person(noticeInsurers.effective, 'electric', days.filed),
  ]
  const ids: string[] = []
  for (const filer of filers) ids.push(await fileNotice(filer, 'INTRODUCTION', days.filed))
  await setMonth(month, 'CLOSED', days)
  for (const id of ids) {
    await upToRegistered(id, days, staff)
    await handBack(id, days.returned)
  }
  await setMonth(month, 'REGISTERED', days)
  const act = actOf(staff.supervisor, 'month.start-step', days.published)
  for (const id of ids) await decide(act, 'publish', id)
  await setMonth(month, 'PUBLISHED', days)
}

/** 返還済み, 登録済み and 廃止済み: closed, and not all of it handed back. */
async function closedRun(month: RunMonth, days: Days, now: Date, staff: Staff): Promise<void> {
  const effective = await person(noticeInsurers.effective, 'electric', days.filed)
  const society = await person(demoFacilities.societyInsurer, 'society', days.filed)
  const abolition = await fileNotice(effective, 'ABOLITION', days.filed, {
    abolishedOn: jstDate(days.filed),
    reason: '特定健診の実施を外部に委託したため',
  })
  const introduction = await fileNotice(society, 'INTRODUCTION', days.filed)
  const waiting = await fileNotice(
    await person(noticeInsurers.registered, 'transport', days.filed),
    'INTRODUCTION',
    days.filed,
  )
  await setMonth(month, 'CLOSED', days)
  const today = earlier(days, now)
  for (const id of [abolition, introduction, waiting]) await upToRegistered(id, today, staff)
  for (const id of [abolition, introduction]) await handBack(id, today.returned)
  await takeEffect({ name: 'notice.take-effect', actor: system, now })
}

/** A run that was closed yesterday is confirmed and handed back today, not tomorrow. */
function earlier(days: Days, now: Date): Days {
  const past = (day: Date) => (day < now ? day : now)
  return {
    ...days,
    confirmed: past(days.confirmed),
    registered: past(days.registered),
    returned: past(days.returned),
  }
}

/** 受付, 差し戻し中, 確認済み, 取下げ, 却下 and 下書き, and a change that waits for a decision. */
async function currentRun(now: Date, { clerk, supervisor }: Staff): Promise<void> {
  const national = await person(demoFacilities.nationalInsurer, 'national', now)
  const id = await fileNotice(national, 'INTRODUCTION', now, { name: '見本市国保' })
  const requests = [
    { field: 'name' as const, message: '名称は「見本市国民健康保険」のように、正式名称で記入してください。' },
  ]
  await sendBackNotice(actOf(clerk, 'notice.send-back', now), { ...(await seen(id)), requests })
  const confirmed = await fileNotice(
    await person(noticeInsurers.confirmed, 'publisher', now),
    'INTRODUCTION',
    now,
  )
  await decide(actOf(clerk, 'notice.confirm', now), 'confirm', confirmed)
  const sweets = await person(noticeInsurers.rejected, 'sweets', now)
  const withdrawn = await fileNotice(sweets, 'INTRODUCTION', now)
  await withdrawNotice(actOf(sweets, 'notice.withdraw', now), sweets, {
    id: withdrawn,
    comment: '所在地を直すため',
  })
  const rejected = await fileNotice(sweets, 'INTRODUCTION', now)
  const comment = '届出者が代表者ではなく、代理の記載もありません。代表者から届け出てください。'
  await rejectNotice(actOf(supervisor, 'notice.reject', now), { ...(await seen(rejected)), comment })
  await fileNotice(sweets, 'INTRODUCTION', now, {
    filerIs: 'AGENT',
    agentPost: '事務長',
    agentName: '見本　花子',
  })
  const mutual = await person(demoFacilities.mutualInsurer, 'mutual', now)
  await draftNotice(mutual, 'ABOLITION', now)
  await askChange(actOf(mutual, 'change.ask', now), mutual, {
    insurerId: mutual.facilities[0]?.id ?? 0,
    typed: { representative: '見本　三郎', representativeKana: 'ミホン　サブロウ' },
    reason: '代表者の交代のため',
  })
}

function seen(id: string) {
  return db.notice.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } })
}
