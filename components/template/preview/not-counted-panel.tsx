// What of a document a release will not wait for, and why: said before anything is saved.
import { PlainText } from '@/components/document/plain-text'
import { WHY_NOT } from '@/components/template/preview/wording'
import { templateText } from '@/components/template/text'
import { Panel } from '@/components/ui/panel'
import type { NotCounted, Overview } from '@/lib/domain/checklist/overview'
import { withoutControls } from '@/lib/domain/document/bidi'

/** Without `onChoose` the panel is only read. */
type Props = { overview: Overview; onChoose?: ((key: string) => void) | undefined }

function Choosable({ nodeKey, title, onChoose }: { nodeKey: string; title: string } & Pick<Props, 'onChoose'>) {
  return onChoose ? (
    <button
      type="button"
      onClick={() => onChoose(nodeKey)}
      className="max-w-full truncate text-start hover:underline"
      title={withoutControls(title)}
    >
      <PlainText text={title} />
    </button>
  ) : (
    <PlainText text={title} />
  )
}

const ITEMS = 8

const whyOf = ({ kind, why }: NotCounted): string =>
  why === 'after-signoff' ? templateText.notCountedPanel.monitoringAfterTheLastSign : (WHY_NOT[kind] ?? '')

function Row({ section, onChoose }: { section: NotCounted } & Pick<Props, 'onChoose'>) {
  const { key, title, items, fields } = section
  const amount = [
    items.length > 0 && templateText.notCountedPanel.items(items.length),
    fields > 0 && templateText.notCountedPanel.fields(fields),
  ]
  return (
    <li className="border-line border-t px-4 py-2">
      <div className="flex items-baseline gap-2">
        <span className="flex min-w-0 flex-1">
          <Choosable nodeKey={key} title={title} onChoose={onChoose} />
        </span>
        <span className="shrink-0 text-small text-soft">{amount.filter(Boolean).join(', ')}</span>
      </div>
      <p className="text-small text-soft">{whyOf(section)}</p>
      {items.length > 0 && (
        <details className="text-small">
          <summary className="text-accent">{templateText.notCountedPanel.theItems(items.length)}</summary>
          <ul className="pt-1">
            {items.slice(0, ITEMS).map((item) => (
              <li key={item.key}>
                <Choosable nodeKey={item.key} title={item.title} onChoose={onChoose} />
              </li>
            ))}
            {items.length > ITEMS && (
              <li className="text-soft">{templateText.notCountedPanel.more(items.length - ITEMS)}</li>
            )}
          </ul>
        </details>
      )}
    </li>
  )
}

export function NotCountedPanel({ overview, onChoose }: Props) {
  const { notCounted, itemsNotCounted, items } = overview
  return (
    <Panel
      title={templateText.notCountedPanel.doesNotCount}
      note={notCounted.length === 0 ? undefined : templateText.notCountedPanel.ofItems({ itemsNotCounted, items })}
    >
      {notCounted.length === 0 ? (
        <p className="border-line border-t px-4 py-2 text-soft">{templateText.notCountedPanel.everythingCounts}</p>
      ) : (
        <ul>
          {notCounted.map((section) => (
            <Row key={section.key} section={section} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
