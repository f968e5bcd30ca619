// Each change of the verdict: the word, why, what brought it about, and when.
import { ReleasePage } from '@/components/release/frame'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { verdictText } from '@/components/verdict/text'
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
  'release.created': verdictText.timeline.createdTheRelease,
  'release.signed': 'signed',
  'item.decided': verdictText.timeline.decidedAnItem,
  'field.filled': verdictText.timeline.filledInAField,
  'metric.sampled': 'measured',
  'evidence.added': verdictText.timeline.addedEvidence,
  'probe.saved': verdictText.timeline.changedAProbe,
  'run.requested': verdictText.timeline.ranAProbe,
  'run.recorded': verdictText.timeline.receivedAProbeResult,
  'policy.changed': verdictText.timeline.changedThePolicy,
}

function causeOf(cause: string): string {
  const known = formatCause(cause)
  return known
    ? `${known.by} ${DID[known.action] ?? known.action.replaceAll(/[.-]/g, ' ')}`
    : verdictText.timeline.timePassed
}

export function Timeline({ view: { release, points, more } }: Props) {
  return (
    <ReleasePage
      release={release}
      tab="timeline"
      title={verdictText.timeline.title}
      lead={verdictText.timeline.eachChangeOfTheVerdict}
    >
      {points.length === 0 ? (
        <Empty title={verdictText.timeline.noVerdictRecorded}>{verdictText.timeline.noVerdictHint}</Empty>
      ) : (
        <ol aria-label={verdictText.timeline.verdictsNewestFirst} className="flex flex-col">
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
                {point.reason ?? verdictText.timeline.noOpenReasons}
              </span>
              <span className="col-span-2 text-small text-soft wrap-anywhere wide:col-span-1">
                {causeOf(point.cause)}
                {point.round > 1 && verdictText.timeline.round(point.round)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {more && <p className="text-small text-soft">{verdictText.timeline.olderVerdicts}</p>}
    </ReleasePage>
  )
}
