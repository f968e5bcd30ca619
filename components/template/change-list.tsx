// What a new text changes of the version before.
import { PlainText } from '@/components/document/plain-text'
import { templateText } from '@/components/template/text'
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
    <section aria-label={templateText.changeList.againstVersion(version)}>
      <div className="px-4 py-2">
        <h3 className="font-strong">
          {templateText.changeList.againstVersion2({
            version,
            value:
              changes.length === 0
                ? templateText.changeList.noChanges
                : templateText.changeList.addedChangedRemoved({
                    count: count('added'),
                    count2: count('changed'),
                    count3: count('removed'),
                  }),
          })}
        </h3>
        {(kept > 0 || dropped.length > 0) && (
          <p className="text-small text-soft">
            {templateText.changeList.correctionsAndProbesOfVersion({ kept, version })}
            {dropped.length > 0 &&
              templateText.changeList.droppedBecauseWhatTheyAre({
                droppedCount: dropped.length,
                dropped: dropped.slice(0, 5).join(', '),
              })}
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
          <li className="border-line border-t px-4 py-1.5 text-soft">
            {templateText.changeList.more(changes.length - SHOWN)}
          </li>
        )}
      </ul>
    </section>
  )
}
