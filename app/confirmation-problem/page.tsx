// Why a confirmation by the identity provider belongs to no page of the reader.
import type { Metadata } from 'next'
import Link from 'next/link'
import { pageText } from '@/app/text'
import { Notice } from '@/components/ui/notice'
import { proofProblem } from '@/lib/domain/people/identity-proof'

export const metadata: Metadata = { title: pageText.confirmationProblem.notConfirmed }

type Props = { searchParams: Promise<{ problem?: string | string[] }> }

export default async function ConfirmationProblemPage({ searchParams }: Props) {
  const { problem } = await searchParams
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-4 px-4 py-10">
      <h1 className="font-strong text-word">{pageText.confirmationProblem.notConfirmed}</h1>
      <Notice tone="error">{proofProblem(typeof problem === 'string' ? problem : '')}</Notice>
      <p>
        {pageText.confirmationProblem.hint}{' '}
        <Link href="/inbox" className="text-accent underline">
          {pageText.confirmationProblem.goToInbox}
        </Link>
      </p>
    </main>
  )
}
