import type { Metadata } from 'next'
import { safePath } from '@/lib/domain/account/safe-path'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'ログイン' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = safePath((await searchParams).to)
  return <SignInForm to={to ?? '/home'} back={to !== undefined} />
}
