// What a new text changes of the version before.
import { PlainText } from '@/components/document/plain-text'
import { plural } from '@/components/template/preview/wording'
import type { NodeChange } from '@/lib/domain/checklist/difference'

const SIGNS: Record<NodeChange['what'], string> = { added: '+', removed: '−', changed: '≠' }
const SHOWN = 100

type Props = {
  version: number
  changes: NodeChange[]
  kept: number
  dropped: string[]
  /** Where the document is beside the list: marks what changed in it. */
  onChoose?: (key: string) => void
}

export function ChangeList({ version, changes, kept, dropped, onChoose }: Props) {
  const count = (what: NodeChange['what']) => changes.filter((change) => change.what === what).length
  return (
    <section aria-label={`Against version ${version}`}>
      <div className="px-4 py-2">
        <h3 className="font-strong">
          Against version {version}:{' '}
          {changes.length === 0
            ? 'no changes'
            : `${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`}
        </h3>
        {(kept > 0 || dropped.length > 0) && (
          <p className="text-small text-soft">
            {plural(kept, 'correction')} and probes of version {version} carried over
            {dropped.length > 0 &&
              `; ${dropped.length} dropped, because what they are about has changed: ${dropped.slice(0, 5).join(', ')}`}
            .
          </p>
        )}
      </div>
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <li
            key={`${change.what} ${change.key}`}
            className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-line border-t px-4 py-1.5"
          >
            <span aria-hidden className="text-center font-mono text-soft">
              {SIGNS[change.what]}
            </span>
            <span className="min-w-0 wrap-anywhere">
              <span className="sr-only">{change.what}: </span>
              {change.what === 'removed' || !onChoose ? (
                <PlainText text={change.title} />
              ) : (
                <button type="button" onClick={() => onChoose(change.key)} className="text-start hover:underline">
                  <PlainText text={change.title} />
                </button>
              )}{' '}
              <span className="text-small text-soft">
                <PlainText text={change.detail} />
              </span>
            </span>
          </li>
        ))}
        {changes.length > SHOWN && (
          <li className="border-line border-t px-4 py-1.5 text-soft">+{changes.length - SHOWN} more</li>
        )}
      </ul>
    </section>
  )
}
