'use client'
// A page that could not be read. It tries again by itself until it can.
import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'
import { shellText } from '@/components/shell/text'
import { Button } from '@/components/ui/button'
import { Page } from '@/components/ui/page'

const EVERY_MS = 3000

export function ErrorPage({ reference, retry }: { reference: string | null; retry(): void }) {
  const router = useRouter()
  const again = () =>
    startTransition(() => {
      router.refresh()
      retry()
    })
  useEffect(() => {
    const timer = setInterval(async () => {
      const ready = await fetch('/api/ready', { cache: 'no-store' }).then(
        (response) => response.json(),
        () => null,
      )
      if (ready?.database)
        startTransition(() => {
          router.refresh()
          retry()
        })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router, retry])
  return (
    <Page title={shellText.error.title} lead={shellText.error.explanation}>
      <div className="flex items-center gap-3">
        <Button tone="main" onClick={again}>
          {shellText.error.retry}
        </Button>
        {reference && <span className="text-small text-soft">{shellText.error.reference(reference)}</span>}
      </div>
    </Page>
  )
}
