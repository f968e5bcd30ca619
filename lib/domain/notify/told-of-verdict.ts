// A change of the verdict → who is told.
import { type Audience, working } from '@/lib/domain/notify/audience'
import { type NewNotice, noticesFor } from '@/lib/domain/notify/notice'
import { calledRelease, type ReleaseFacts, releasePage } from '@/lib/domain/notify/of-release'
import type { VerdictWord } from '@/lib/domain/words'

/** `was` is the word of the point before; null: this is the first that was looked at. Every release begins with HOLD, and the first look may come after it has turned. */
export type VerdictTurn = { id: string; was: VerdictWord | null; word: VerdictWord; reason: string | null; at: Date }

const WORDS: Record<VerdictWord, string> = { go: 'GO', conditional: 'CONDITIONAL', hold: 'HOLD', 'no-go': 'NO-GO' }

export function toldOfVerdict(
  { id, was, word, reason, at }: VerdictTurn,
  release: ReleaseFacts,
  audience: Audience,
): NewNotice[] {
  const before = was ?? 'hold'
  if (before === word) return []
  return noticesFor(working(audience), true, {
    ...{
      projectId: release.projectId,
      releaseId: release.id,
      kind: 'verdict-changed',
      key: `verdict ${id}`,
      href: releasePage(release.id),
      at,
    },
    title: `${calledRelease(release)}: ${WORDS[word]}, was ${WORDS[before]}`,
    body: reason ?? '',
  })
}
