// The answer first: the word, what it concerns, how far it is. Stays in sight.
import { DecisionBanner } from '@/components/decision/decision-banner'
import { PresenceList } from '@/components/live/presence-list'
import type { Link as Listening } from '@/components/live/use-events'
import { MonitoringBanner } from '@/components/monitor/monitoring-banner'
import { soakLeft } from '@/components/monitor/soak-clock'
import { GroupProgress } from '@/components/probe/run-group'
import { releaseText } from '@/components/release/text'
import { RollbackBanner } from '@/components/rollback/rollback-banner'
import { BehindMark } from '@/components/timing/behind-mark'
import { Meter } from '@/components/ui/meter'
import { VerdictBlock } from '@/components/verdict/verdict-mark'
import type { Assurance } from '@/lib/domain/enums'
import type { Permission, ReleaseHead } from '@/lib/domain/release/view/view'
import { isApproved } from '@/lib/domain/signature/validity'

const BELIEVED: Assurance[] = ['verified', 'evidenced', 'attested', 'claimed']

const LINKS: Record<Exclude<Listening, 'live'>, string> = {
  offline: releaseText.headBar.offline,
  out: releaseText.headBar.signedOut,
}

/** Why, in one line: how many reasons, who has not signed, what is left of the soak. */
function summaryOf({ verdict, roles, soak, checkIns, notCounted, monitoringFailures }: ReleaseHead): string {
  const silent = monitoringFailures.length === 0 && notCounted.failed === 0
  const reasons =
    verdict.reasons.length === 0
      ? silent
        ? releaseText.headBar.nothingBlocksIt
        : releaseText.headBar.noOpenReasons
      : releaseText.headBar.reasons(verdict.reasons.length)
  const awaited = roles.filter((role) => role.required && !isApproved(role)).map((role) => role.role)
  const many = (count: number, level: string) => releaseText.headBar.checkIns({ count, level })
  const styles = checkIns && (checkIns.overdue > 0 ? many(checkIns.overdue, 'overdue') : many(checkIns.due, 'due'))
  const outside = notCounted.failed > 0 && releaseText.headBar.failedThatDoNotCount(notCounted.failed)
  return [
    reasons,
    outside,
    awaited.length > 0 && releaseText.headBar.waitingFor(awaited.join(', ')),
    soak && !soak.belongsTo && soakLeft(soak),
    styles,
  ]
    .filter(Boolean)
    .join(' · ')
}

export function HeadBar({ head, link, may }: { head: ReleaseHead; link: Listening; may: Permission }) {
  const { verdict, progress } = head
  const { failed } = progress.tally
  const mix = BELIEVED.filter((assurance) => progress.assurance[assurance] > 0).map(
    (assurance) => `${progress.assurance[assurance]} ${assurance}`,
  )
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-paper">
      <div className="grid min-h-[var(--head)] grid-cols-[auto_minmax(0,1fr)_auto] content-center items-center gap-x-3 gap-y-0.5 px-4 py-1.5 wide:gap-x-5">
        <span className="wide:row-span-2">
          <VerdictBlock level={verdict.level} />
        </span>
        <h1
          className="col-span-2 line-clamp-2 font-strong leading-tight wide:col-span-1 wide:line-clamp-none wide:truncate wide:self-end wide:text-title wide:leading-[inherit]"
          title={`${head.name} ${head.version} → ${head.environment}`}
          dir="auto"
        >
          {head.name} {head.version}{' '}
          <span className="sr-only font-normal text-soft wide:not-sr-only">→ {head.environment}</span>
        </h1>
        <div className="col-start-3 row-start-2 flex items-center gap-2 wide:row-span-2 wide:row-start-1 wide:gap-5">
          <PresenceList />
          <div className="flex flex-col items-end text-small text-soft">
            <Meter
              label={releaseText.headBar.itemsDecided}
              value={progress.tally.decided}
              of={progress.tally.required}
              wrong={progress.tally.failed}
              shape="wide"
            />
            <span className="hidden wide:inline">
              {[...(failed > 0 ? [releaseText.headBar.failed(failed)] : []), ...mix].join(' · ')}
            </span>
          </div>
        </div>
        <p
          className="col-span-2 row-start-2 flex gap-x-2 text-small text-soft wide:col-span-1 wide:col-start-2 wide:self-start"
          title={summaryOf(head)}
        >
          {/* On a phone the environment has a place of its own, where the name cannot push it out of sight. */}
          <bdi
            aria-hidden
            data-environment
            className="max-w-[60vw] shrink-0 truncate font-strong text-ink leading-6 wide:hidden"
          >
            → {head.environment}
          </bdi>
          <a
            href="#reasons"
            className="block min-h-6 min-w-0 truncate leading-6 hover:underline wide:min-h-0 wide:leading-[inherit]"
          >
            {head.timing?.behindSeconds !== undefined && (
              <>
                <BehindMark seconds={head.timing.behindSeconds} /> ·{' '}
              </>
            )}
            {summaryOf(head)}
          </a>
        </p>
      </div>
      <DecisionBanner head={head} />
      <MonitoringBanner head={head} />
      {head.rollback && <RollbackBanner releaseId={head.id} rollback={head.rollback} />}
      {head.group && <GroupProgress group={head.group} may={may} />}
      {link !== 'live' && (
        <p role="alert" className="border-line border-t px-4 py-1 text-hold text-small">
          ▲ {LINKS[link]}
        </p>
      )}
    </header>
  )
}
