// The answer first: the word, what it concerns, how far it is. Stays in sight.
import Link from 'next/link'
import { Meter } from '@/components/ui/meter'
import { VerdictBlock } from '@/components/verdict/verdict-word'
import type { ReleaseHead } from '@/lib/domain/release/view'
import type { Assurance } from '@/lib/domain/words'

const BELIEVED: Assurance[] = ['verified', 'evidenced', 'attested', 'claimed']

export function HeadBar({ head, connected }: { head: ReleaseHead; connected: boolean }) {
  const { verdict, progress, roles } = head
  const awaited = roles.filter((role) => role.required && !role.state.startsWith('approved')).map((role) => role.role)
  const mix = BELIEVED.filter((assurance) => progress.assurance[assurance] > 0).map((assurance) => `${progress.assurance[assurance]} ${assurance}`)
  return (
    <header className="sticky top-0 z-30 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b bg-paper px-4 py-2">
      <VerdictBlock word={verdict.word} />
      <div className="order-last min-w-0 basis-full wide:order-none wide:flex-1 wide:basis-0">
        <h1 className="truncate font-strong" title={`${head.name} ${head.version}`}>
          {head.name} {head.version} <span className="font-normal text-soft">→ {head.environment}</span>
        </h1>
        <p className="truncate text-small text-soft" title={awaited.join(', ')}>
          {verdict.reasons.length} reason{verdict.reasons.length === 1 ? '' : 's'}
          {awaited.length > 0 && ` · awaits ${awaited.join(', ')}`}
        </p>
      </div>
      <div className="ml-auto flex flex-col items-end text-small text-soft wide:ml-0">
        <Meter label="Items decided" value={progress.tally.decided} of={progress.tally.required} wrong={progress.tally.failed} />
        <span className="hidden wide:inline">{mix.join(' · ')}</span>
        <Link href={`/releases/${head.id}/sign-off`} className="no-print text-accent hover:underline">
          Sign-off
        </Link>
      </div>
      {!connected && (
        <p role="alert" className="w-full text-hold text-small">
          ▲ Offline: this page may be old. It reconnects by itself; what you have typed stays.
        </p>
      )}
    </header>
  )
}
