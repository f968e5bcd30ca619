'use client'
// Probes that the commands of the document could be: accepted one by one or all, edited first, or left.
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { OfferNode } from '@/lib/domain/checklist/structure'

type Props = {
  offers: OfferNode[]
  busy: boolean
  onAccept: (corrections: Correction[]) => void
  onChoose: (key: string) => void
}

const accepted = ({ itemKey, sectionKey, title, definition }: OfferNode): Correction => ({
  key: itemKey ?? sectionKey,
  probe: { definition, ...(!itemKey && { title }) },
})

const expected = (definition: Record<string, unknown>): string[] =>
  Array.isArray(definition.expect) ? definition.expect.map(String) : []

function target(definition: Record<string, unknown>): string {
  const request: unknown = definition.request
  const told = typeof request === 'object' && request !== null ? { ...request } : definition
  const place = ['url', 'query', 'path', 'command', 'name', 'host']
    .map((name) => Reflect.get(told, name))
    .find((value) => typeof value === 'string')
  return `${definition.kind === 'http' || definition.kind === 'load' ? `${String(Reflect.get(told, 'method') ?? 'GET')} ` : ''}${place ?? ''}`
}

function Needs({ needs }: Pick<OfferNode, 'needs'>) {
  const told = [
    ...Object.keys(needs.variables ?? {}).map((name) => `variable ${name}`),
    ...(needs.secrets ?? []).map((name) => `secret ${name}`),
    ...(needs.hosts ?? []).map((name) => `host ${name}`),
    ...(needs.databases ?? []).map((name) => `database ${name}`),
    ...Object.keys(needs.commands ?? {}).map((name) => `command ${name}`),
  ]
  return told.length > 0 ? <p className="text-small text-soft">The environment must have: {told.join(', ')}.</p> : null
}

function Offer({
  offer,
  busy,
  onAccept,
  onLeave,
  onChoose,
}: {
  offer: OfferNode
  busy: boolean
  onAccept: Props['onAccept']
  onLeave: () => void
  onChoose: Props['onChoose']
}) {
  const [text, setText] = useState<string | null>(null)
  const { title, definition, needs, notes, command, line, itemKey, sectionKey } = offer
  const edit = async () => {
    const { stringify } = await import('yaml')
    setText(stringify({ ...(!itemKey && { title }), ...definition }, { lineWidth: 0 }))
  }
  return (
    <li className="flex flex-col gap-1 border-line border-t py-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <button
          type="button"
          onClick={() => onChoose(itemKey ?? sectionKey)}
          className="min-w-0 text-left font-strong hover:underline"
        >
          {title}
        </button>
        <span className="text-small text-soft">
          {String(definition.kind)} · line {line}
        </span>
      </div>
      <p className="prose-text font-mono text-small">{target(definition)}</p>
      <ul className="font-mono text-small">
        {expected(definition).map((expectation) => (
          <li key={expectation} className="prose-text">
            {expectation}
          </li>
        ))}
      </ul>
      <details>
        <summary className="text-small text-soft">The command that it stands for</summary>
        <p className="prose-text font-mono text-small">{command}</p>
      </details>
      <Needs needs={needs} />
      {notes.map((note) => (
        <p key={note} className="text-small text-soft">
          {note}
        </p>
      ))}
      {text === null ? (
        <div className="flex gap-2">
          <Button
            small
            disabled={busy}
            onClick={() => onAccept([accepted(offer)])}
            aria-label={`Accept the probe of ${title}, line ${line}`}
          >
            Accept
          </Button>
          <Button
            small
            tone="quiet"
            disabled={busy}
            onClick={edit}
            aria-label={`Edit the probe of ${title}, line ${line}`}
          >
            Edit
          </Button>
          <Button
            small
            tone="quiet"
            disabled={busy}
            onClick={onLeave}
            aria-label={`Leave the probe of ${title}, line ${line}`}
          >
            Leave
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-2">
          <TextArea
            label="The probe, in YAML"
            mono
            rows={8}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="flex gap-2">
            <Button small disabled={busy} onClick={() => onAccept([{ key: itemKey ?? sectionKey, probe: { text } }])}>
              Accept as edited
            </Button>
            <Button small tone="quiet" onClick={() => setText(null)}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

/** The offers that are not yet in the document and were not left. */
export function OfferList({ offers, busy, onAccept, onChoose }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = offers.filter((offer) => !left.has(offer.key))
  const leave = (keys: string[]) => setLeft(new Set([...left, ...keys]))
  // An item has one probe: of several offers for it, the first is accepted with "all".
  const firsts = open.filter(
    (offer, at) => !offer.itemKey || open.findIndex((other) => other.itemKey === offer.itemKey) === at,
  )
  if (offers.length === 0) return null
  return (
    <section aria-label="Probes offered" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="font-strong">
          {open.length === 0
            ? 'No probe left to look at'
            : `${open.length} probe${open.length === 1 ? '' : 's'} offered`}
        </h2>
        {open.length > 1 && (
          <span className="flex gap-2">
            <Button small disabled={busy} onClick={() => onAccept(firsts.map(accepted))}>
              Accept all
            </Button>
            <Button small tone="quiet" disabled={busy} onClick={() => leave(open.map((offer) => offer.key))}>
              Leave all
            </Button>
          </span>
        )}
      </div>
      <p className="text-small text-soft">
        Commands that only look, as checks that a machine can do. Nothing runs before somebody runs it in a release.
      </p>
      <ul>
        {open.slice(0, 200).map((offer) => (
          <Offer
            key={offer.key}
            offer={offer}
            busy={busy}
            onAccept={onAccept}
            onLeave={() => leave([offer.key])}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  )
}
