// Narrowing a story down: a plain form, whose answers stand in the address.

import Link from 'next/link'
import { historyText } from '@/components/history/text'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form/field'
import { TOPICS } from '@/lib/domain/audit/sentences'

type Requested = { who: string | null; text: string | null; kind: string | null }
type Props = { requested: Requested; item: { id: string; title: string } | null; people: string[] }

export function HistoryFilter({ requested, item, people }: Props) {
  const narrowed = requested.who !== null || requested.text !== null || requested.kind !== null || item !== null
  return (
    <form className="no-print grid grid-cols-2 items-end gap-3 wide:grid-cols-[14rem_12rem_minmax(0,1fr)_auto]">
      <TextField
        key={`who ${requested.who}`}
        label={historyText.filter.who}
        name="who"
        defaultValue={requested.who ?? ''}
        list="people-of-this-story"
        autoComplete="off"
      />
      <datalist id="people-of-this-story">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SelectField
        key={`kind ${requested.kind}`}
        label={historyText.filter.what}
        name="kind"
        defaultValue={requested.kind ?? ''}
        options={[
          { value: '', label: historyText.filter.everything },
          ...TOPICS.map((topic) => ({ value: topic, label: topic })),
        ]}
      />
      <TextField
        key={`text ${requested.text}`}
        type="search"
        label={historyText.filter.search}
        name="text"
        defaultValue={requested.text ?? ''}
      />
      {item && <input type="hidden" name="item" value={item.id} />}
      <div className="flex items-center gap-3">
        <Button type="submit">{historyText.filter.filter}</Button>
        {narrowed && (
          <Link href="?" className="text-accent hover:underline">
            {historyText.filter.showAll}
          </Link>
        )}
      </div>
      {item && (
        <p className="col-span-full text-small text-soft">
          {historyText.filter.onlyItem} <strong className="font-strong text-ink">{item.title}</strong>
        </p>
      )}
    </form>
  )
}
