'use client'

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { sessionEndedEvent } from '@/components/layout/session-ended'
import { warningSeconds } from '@/lib/domain/account/session-life'

// Loaded when their hour comes: every page carries this watch, and few ever show its forms.
const SignInHere = lazy(() => import('./sign-in-here').then((file) => ({ default: file.SignInHere })))
const StayHere = lazy(() => import('./stay-here').then((file) => ({ default: file.StayHere })))

type Seconds = { left: number; idle: number; absolute: number }
type Props = {
  email: string
  /** D-9: staff sign in again by their own door. */
  door: 'applicant' | 'staff'
  seconds: Seconds
  secondFactor: boolean
}
type Phase = 'fine' | 'ending' | 'over'

/** Shared by all tabs: whichever asked the server last knows best. */
const key = 'portal-session-ends'

/**
 * WCAG 2.2.1: warns two minutes before the sign-in ends, and lets the person sign in again without leaving the page.
 * Counted from the answer of the server, so that the clock of the browser does not matter.
 */
export function SessionWatch({ email, door, seconds, secondFactor }: Props) {
  const [phase, setPhase] = useState<Phase>('fine')
  const limit = useRef(0)

  useEffect(() => {
    limit.current = Date.now() + seconds.absolute * 1000
    keep(Date.now() + seconds.left * 1000)
    setPhase('fine')
    const look = () => setPhase((now) => (now === 'over' ? now : phaseAt(endKept(seconds.left))))
    const over = () => setPhase('over')
    const timer = setInterval(look, 1000)
    window.addEventListener(sessionEndedEvent, over)
    return () => {
      clearInterval(timer)
      window.removeEventListener(sessionEndedEvent, over)
    }
  }, [seconds.left, seconds.absolute])

  const stayed = useCallback(() => {
    keep(Math.min(limit.current, Date.now() + seconds.idle * 1000))
    setPhase('fine')
  }, [seconds.idle])
  const signedIn = useCallback(() => {
    limit.current = Date.now() + 24 * 60 * 60 * 1000
    keep(Date.now() + seconds.idle * 1000)
    setPhase('fine')
  }, [seconds.idle])

  if (phase === 'fine') return null
  const stays = phase === 'ending' && limit.current - Date.now() > warningSeconds * 1000
  return (
    <div aria-live="assertive">
      <section
        role="alertdialog"
        aria-labelledby="session-title"
        aria-describedby="session-words"
        className="fixed inset-x-4 bottom-4 z-10 mx-auto max-h-[90dvh] max-w-160 overflow-y-auto rounded-8 border-4 border-warning-orange-2 bg-white p-4 md:p-6"
      >
        <Suspense>
          {stays ? (
            <StayHere done={stayed} ended={() => setPhase('over')} />
          ) : (
            <SignInHere
              email={email}
              door={door}
              over={phase === 'over'}
              secondFactor={secondFactor}
              done={signedIn}
            />
          )}
        </Suspense>
      </section>
    </div>
  )
}

function phaseAt(end: number): Phase {
  const left = (end - Date.now()) / 1000
  if (left <= 0) return 'over'
  return left <= warningSeconds ? 'ending' : 'fine'
}

function keep(end: number): void {
  try {
    localStorage.setItem(key, String(end))
  } catch {
    // A browser that keeps nothing still warns by the server, at the next request.
  }
}

function endKept(left: number): number {
  try {
    return Number(localStorage.getItem(key) ?? Date.now() + left * 1000)
  } catch {
    return Date.now() + left * 1000
  }
}
