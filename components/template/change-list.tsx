// What a new text changes of the version before.
import type { NodeChange } from '@/lib/domain/checklist/difference'

const SIGNS: Record<NodeChange['what'], string> = { added: '+', removed: '−', changed: '≠' }

type Props = {
  version: number
  changes: NodeChange[]
  kept: number
  dropped: string[]
  onChoose: (key: string) => void
}

export function ChangeList({ version, changes, kept, dropped, onChoose }: Props) {
  const count = (what: NodeChange['what']) => changes.filter((change) => change.what === what).length
  return (
    <section aria-label={`Against version ${version}`} className="flex flex-col gap-1">
      <h2 className="font-strong">
        Against version {version}:{' '}
        {changes.length === 0
          ? 'nothing changes'
          : `${count('added')} new, ${count('changed')} changed, ${count('removed')} gone`}
      </h2>
      {(kept > 0 || dropped.length > 0) && (
        <p className="text-small text-soft">
          {kept} correction{kept === 1 ? '' : 's'} and probes of version {version} kept
          {dropped.length > 0 &&
            `; ${dropped.length} dropped, because what they spoke of is gone: ${dropped.slice(0, 5).join(', ')}`}
          .
        </p>
      )}
      <ul>
        {changes.slice(0, 100).map((change) => (
          <li
            key={`${change.what} ${change.key}`}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)] border-line border-t py-1 text-small"
          >
            <span aria-hidden className="font-mono">
              {SIGNS[change.what]}
            </span>
            <span>
              <span className="sr-only">{change.what}: </span>
              {change.what === 'removed' ? (
                change.title
              ) : (
                <button type="button" onClick={() => onChoose(change.key)} className="text-left hover:underline">
                  {change.title}
                </button>
              )}{' '}
              <span className="text-soft">{change.detail}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
