// From the verdict to what it rests on: the rules, how it came about, and what would move it.
import Link from 'next/link'

export function VerdictLinks({ releaseId }: { releaseId: string }) {
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-4 text-small">
      <Link
        href={`/releases/${releaseId}/policy`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        Policy
      </Link>
      <Link
        href={`/releases/${releaseId}/documents`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        Documents
      </Link>
      <Link
        href={`/releases/${releaseId}/timeline`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        Timeline
      </Link>
      <Link
        href={`/releases/${releaseId}/timings`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        Timings
      </Link>
      <Link
        href={`/releases/${releaseId}/rollback`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        Rollback
      </Link>
      <Link
        href={`/releases/${releaseId}/what-if`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        What if
      </Link>
    </p>
  )
}
