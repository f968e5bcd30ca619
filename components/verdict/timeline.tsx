// Each change of the verdict: the word, why, what brought it about, and when.
import Link from 'next/link'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import { formatCause, type VerdictPoint } from '@/lib/domain/verdict/timeline'

type Props = {
  view: {
    release: { id: string; name: string; version: string; environment: string }
    points: VerdictPoint[]
    more: boolean
  }
}

/** Actions of the history as they stand behind a name. One that is not listed is told by its own words. */
const DID: Record<string, string> = {
  'release.created': 'made the release',
  'release.signed': 'signed',
  'item.decided': 'decided an item',
  'field.filled': 'filled in a field',
  'metric.sampled': 'measured',
  'evidence.added': 'added evidence',
  'probe.saved': 'changed a probe',
  'run.requested': 'ran a probe',
  'run.recorded': 'brought the result of a probe',
  'policy.changed': 'changed the policy',
}

function causeOf(cause: string): string {
  const known = formatCause(cause)
  return known ? `${known.by} ${DID[known.action] ?? known.action.replaceAll(/[.-]/g, ' ')}` : 'Time went by'
}

export function Timeline({ view: { release, points, more } }: Props) {
  return (
    <Page
      title={`Timeline · ${release.name} ${release.version} → ${release.environment}`}
      lead={
        <>
          Each change of the verdict ·{' '}
          <Link href={`/releases/${release.id}`} className="text-accent underline">
            back to the release
          </Link>
        </>
      }
    >
      {points.length === 0 ? (
        <Empty title="No verdict has been written down yet">
          A worker does it within seconds: see that one is running, then load this page again.
        </Empty>
      ) : (
        <ol aria-label="Verdicts, the newest first" className="flex flex-col">
          {points.map((point) => (
            <li
              key={`${point.at} ${point.level} ${point.cause}`}
              className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 border-line border-t py-1.5 wide:grid-cols-[9rem_9rem_minmax(0,1fr)_16rem]"
            >
              <span className="text-small text-soft">
                <Moment at={point.at} />
              </span>
              <VerdictMark level={point.level} />
              <span className="col-span-2 wrap-anywhere wide:col-span-1">
                {point.reason ?? 'No reason counts against it.'}
              </span>
              <span className="col-span-2 text-small text-soft wrap-anywhere wide:col-span-1">
                {causeOf(point.cause)}
                {point.round > 1 && ` · round ${point.round}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {more && <p className="text-small text-soft">Older ones are in the history.</p>}
    </Page>
  )
}
