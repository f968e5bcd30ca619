'use client'
// Probes that the commands of the document could be: accepted one by one or all, edited first, or left.
import { useState } from 'react'
import { PlainText } from '@/components/document/plain-text'
import { templateText } from '@/components/template/text'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/form/field'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { OfferNode } from '@/lib/domain/checklist/structure'
import { withoutControls } from '@/lib/domain/document/bidi'

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
  const requested = typeof request === 'object' && request !== null ? { ...request } : definition
  const place = ['url', 'query', 'path', 'command', 'name', 'host']
    .map((name) => Reflect.get(requested, name))
    .find((value) => typeof value === 'string')
  const isRequest = definition.kind === 'http' || definition.kind === 'load'
  return `${isRequest ? `${String(Reflect.get(requested, 'method') ?? 'GET')} ` : ''}${place ?? ''}`
}

function Needs({ needs }: Pick<OfferNode, 'needs'>) {
  const names = [
    ...Object.keys(needs.variables ?? {}).map((name) => templateText.offerList.variable(name)),
    ...(needs.secrets ?? []).map((name) => templateText.offerList.secret(name)),
    ...(needs.hosts ?? []).map((name) => templateText.offerList.host(name)),
    ...(needs.databases ?? []).map((name) => templateText.offerList.database(name)),
    ...Object.keys(needs.commands ?? {}).map((name) => templateText.offerList.command(name)),
  ]
  return names.length > 0 ? (
    <p className="text-small text-soft">
      {templateText.offerList.theEnvironmentMustHave} <PlainText text={names.join(', ')} />.
    </p>
  ) : null
}

/**
 * What of the item a green run shows, and what a person still looks at: a probe that leaves something decides nothing
 * alone.
 */
function Proof({ asserts, leaves }: Pick<OfferNode, 'asserts' | 'leaves'>) {
  return (
    <>
      {asserts.length > 0 && (
        <p className="text-small wrap-anywhere">
          <span className="font-strong text-go">{templateText.offerList.shows}</span>{' '}
          <PlainText text={asserts.join('; ')} />
        </p>
      )}
      {leaves.length > 0 && (
        <p className="text-small wrap-anywhere">
          <span className="font-strong text-hold">{templateText.offerList.checkedByAPerson}</span>{' '}
          <PlainText text={leaves.join('; ')} />
        </p>
      )}
    </>
  )
}

function Offer({
  offer,
  busy,
  onAccept,
  onDismiss,
  onChoose,
}: {
  offer: OfferNode
  busy: boolean
  onAccept: Props['onAccept']
  onDismiss: () => void
  onChoose: Props['onChoose']
}) {
  const [text, setText] = useState<string | null>(null)
  const { title, definition, needs, notes, command, line, itemKey, sectionKey } = offer
  const edit = async () => {
    const { stringify } = await import('yaml')
    setText(stringify({ ...(!itemKey && { title }), ...definition }, { lineWidth: 0 }))
  }
  const name = withoutControls(title)
  return (
    <li className="flex flex-col gap-1 border-line border-t px-4 py-2.5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <button
          type="button"
          onClick={() => onChoose(itemKey ?? sectionKey)}
          className="min-w-0 text-start font-strong wrap-anywhere hover:underline"
        >
          <PlainText text={title} />
        </button>
        <span className="text-small text-soft">
          {templateText.offerList.line({ kind: String(definition.kind), line })}
        </span>
      </div>
      <Proof asserts={offer.asserts} leaves={offer.leaves} />
      <div className="rounded-inner bg-sunk px-2 py-1 font-mono text-small" dir="ltr">
        <p className="prose-text">{target(definition)}</p>
        {expected(definition).map((expectation) => (
          <p key={expectation} className="prose-text text-soft">
            {expectation}
          </p>
        ))}
      </div>
      <details>
        <summary className="text-small text-soft">{templateText.offerList.originalCommand}</summary>
        <p className="prose-text font-mono text-small" dir="ltr">
          {command}
        </p>
      </details>
      <Needs needs={needs} />
      {notes.map((note) => (
        <p key={note} className="text-small text-soft">
          <PlainText text={note} />
        </p>
      ))}
      {text === null ? (
        <div className="flex gap-2">
          <Button
            small
            disabled={busy}
            onClick={() => onAccept([accepted(offer)])}
            aria-label={templateText.offerList.acceptTheProbeOfLine({ name, line })}
          >
            {templateText.offerList.accept}
          </Button>
          <Button
            small
            tone="quiet"
            disabled={busy}
            onClick={edit}
            aria-label={templateText.offerList.editTheProbeOfLine({ name, line })}
          >
            {templateText.offerList.edit}
          </Button>
          <Button
            small
            tone="quiet"
            disabled={busy}
            onClick={onDismiss}
            aria-label={templateText.offerList.dismissTheProbeOfLine({ name, line })}
          >
            {templateText.offerList.dismiss}
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-2">
          <TextArea
            label={templateText.offerList.theProbeInYaml}
            mono
            rows={8}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="flex gap-2">
            <Button small disabled={busy} onClick={() => onAccept([{ key: itemKey ?? sectionKey, probe: { text } }])}>
              {templateText.offerList.acceptAsEdited}
            </Button>
            <Button small tone="quiet" onClick={() => setText(null)}>
              {templateText.offerList.cancel}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

const SHOWN = 200

/** The offers that are not yet in the document and were not dismissed. */
export function OfferList({ offers, busy, onAccept, onChoose }: Props) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const open = offers.filter((offer) => !dismissed.has(offer.key))
  const dismiss = (keys: string[]) => setDismissed(new Set([...dismissed, ...keys]))
  // An item has one probe: of several offers for it, the first is accepted with "all".
  const firsts = open.filter(
    (offer, at) => !offer.itemKey || open.findIndex((other) => other.itemKey === offer.itemKey) === at,
  )
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <p className="min-w-0 flex-1 basis-64 text-small text-soft">
          {open.length === 0 ? templateText.offerList.noneLeft : templateText.offerList.lead}
        </p>
        {open.length > 1 && (
          <span className="flex gap-2">
            <Button small disabled={busy} onClick={() => onAccept(firsts.map(accepted))}>
              {templateText.offerList.acceptAll}
            </Button>
            <Button small tone="quiet" disabled={busy} onClick={() => dismiss(open.map((offer) => offer.key))}>
              {templateText.offerList.dismissAll}
            </Button>
          </span>
        )}
      </div>
      <ul>
        {open.slice(0, SHOWN).map((offer) => (
          <Offer
            key={offer.key}
            offer={offer}
            busy={busy}
            onAccept={onAccept}
            onDismiss={() => dismiss([offer.key])}
            onChoose={onChoose}
          />
        ))}
        {open.length > SHOWN && (
          <li className="border-line border-t px-4 py-2 text-soft">
            {templateText.offerList.more(open.length - SHOWN)}
          </li>
        )}
      </ul>
    </div>
  )
}
