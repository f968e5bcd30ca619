'use client'
// A page that could not be read. It says so and tries again by itself until it can.
import { Trouble } from '@/components/shell/trouble'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Trouble reference={error.digest ?? null} retry={reset} />
}
