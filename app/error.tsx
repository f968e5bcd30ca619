'use client'
// A page that could not be read. It says so and tries again by itself until it can.
import { ErrorPage } from '@/components/shell/error-page'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorPage reference={error.digest ?? null} retry={reset} />
}
