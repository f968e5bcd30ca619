// From the verdict to what it rests on: the rules, how it came about, and what would move it.
import Link from 'next/link'
import { verdictText } from '@/components/verdict/text'

export function VerdictLinks({ releaseId }: { releaseId: string }) {
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-4 text-small">
      <Link
        href={`/releases/${releaseId}/policy`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {verdictText.links.policy}
      </Link>
      <Link
        href={`/releases/${releaseId}/documents`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {verdictText.links.documents}
      </Link>
      <Link
        href={`/releases/${releaseId}/timeline`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {verdictText.links.timeline}
      </Link>
      <Link
        href={`/releases/${releaseId}/timings`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {verdictText.links.timings}
      </Link>
      <Link
        href={`/releases/${releaseId}/rollback`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {verdictText.links.rollback}
      </Link>
      <Link
        href={`/releases/${releaseId}/what-if`}
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {verdictText.links.whatIf}
      </Link>
    </p>
  )
}
