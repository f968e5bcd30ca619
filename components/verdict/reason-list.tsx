// Why the word is what it is, worst first, each with what would clear it and a way to the place.

import { VERDICT_INK, WORDS } from '@/components/verdict/verdict-word'
import type { ReasonView } from '@/lib/domain/release/view'
import type { VerdictWord } from '@/lib/domain/words'

const SHOWN = 12

function Reason({ reason, onPlace }: { reason: ReasonView; onPlace?: ((itemId: string) => void) | undefined }) {
  const body = (
    <>
      <span className="block wrap-anywhere">{reason.message}</span>
      <span className="block text-small text-soft">{reason.clears}</span>
    </>
  )
  const { itemId } = reason
  return (
    <li className="border-line border-b py-1.5 last:border-b-0">
      {itemId && onPlace ? (
        <a href={`#item-${itemId}`} onClick={() => onPlace(itemId)} className="-mx-1 block rounded-small px-1 hover:bg-sunk">
          {body}
        </a>
      ) : (
        body
      )}
    </li>
  )
}

export function ReasonList({ reasons, onPlace }: { reasons: ReasonView[]; onPlace?: (itemId: string) => void }) {
  if (reasons.length === 0) return <p className="text-soft">Nothing stands against it.</p>
  const groups = (['no-go', 'hold', 'conditional'] as VerdictWord[])
    .map((word) => ({ word, found: reasons.filter((reason) => reason.word === word) }))
    .filter(({ found }) => found.length > 0)
  return (
    <div className="flex flex-col gap-3">
      {groups.map(({ word, found }) => (
        <section key={word}>
          <h3 className={`font-strong text-small ${VERDICT_INK[word]}`}>
            {WORDS[word]} because of {found.length}
          </h3>
          <ul>
            {found.slice(0, SHOWN).map((reason) => (
              <Reason key={`${reason.kind} ${reason.itemId ?? reason.role ?? ''} ${reason.message}`} reason={reason} onPlace={onPlace} />
            ))}
          </ul>
          {found.length > SHOWN && (
            <details>
              <summary className="text-accent text-small">{found.length - SHOWN} more</summary>
              <ul>
                {found.slice(SHOWN).map((reason) => (
                  <Reason key={`${reason.kind} ${reason.itemId ?? reason.role ?? ''} ${reason.message}`} reason={reason} onPlace={onPlace} />
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </div>
  )
}
