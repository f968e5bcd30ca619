'use client'
// What a document became: its sections, with what each holds. What is chosen shows where it came from, and can be set
// right.
import { ChevronRight } from 'lucide-react'
import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { Box } from '@/components/document/inline-content'
import { PlainText } from '@/components/document/plain-text'
import { NodeCorrections } from '@/components/template/preview/node-corrections'
import { everyText, fieldText, KINDS, windowText } from '@/components/template/preview/wording'
import { templateText } from '@/components/template/text'
import { Button } from '@/components/ui/button'
import { Pill } from '@/components/ui/pill'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { ItemNode, SectionNode, Structure } from '@/lib/domain/checklist/structure'
import { withoutControls } from '@/lib/domain/document/bidi'
import { spokenDuration } from '@/lib/domain/time/duration'

/** Without it the outline is only read. */
export type Choosing = {
  chosen: string | null
  /** Bring what is chosen into sight: it was chosen elsewhere. */
  follow: boolean
  busy: boolean
  onChoose: (key: string) => void
  onCorrect: (correction: Correction) => void
  /** Goes to lines of the document, where it is not beside the outline. */
  onShow: (lines: readonly number[]) => void
}

/**
 * What a row is given of it: nothing, unless it or something below it is chosen, so that a choice draws two rows and
 * not all.
 */
type Within = Choosing | null

/** Longer sections begin closed. */
const OPEN_ITEMS = 12

const count = (items: ItemNode[]): number => items.reduce((sum, item) => sum + 1 + count(item.items), 0)
const fields = (items: ItemNode[]): number =>
  items.reduce((sum, item) => sum + item.fields.length + fields(item.items), 0)

type Holder = { key: string; items: ItemNode[]; sections?: SectionNode[] }
const holds = (node: Holder, key: string | null): boolean =>
  key !== null &&
  (node.key === key ||
    node.items.some((item) => holds(item, key)) ||
    (node.sections ?? []).some((one) => holds(one, key)))

const within = (node: Holder, choosing: Within): Within => (choosing && holds(node, choosing.chosen) ? choosing : null)

function itemFacts(item: ItemNode): string[] {
  const changes = item.steps.some((step) => step.changes)
  return [
    !item.required && (item.applicability ?? 'optional'),
    item.everySeconds !== undefined && everyText(item.everySeconds),
    item.window && windowText(item.window),
    ...item.fields.map(fieldText),
    item.steps.length > 0 &&
      `${templateText.structureOutline.steps(item.steps.length)}${changes ? templateText.structureOutline.changesSomething : ''}`,
    item.probe
      ? templateText.structureOutline.probe(String(item.probe.kind))
      : item.offer && templateText.structureOutline.probeSuggested,
    ...(item.facts ?? []).map(({ label, value }) => `${label}: ${value}`),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}

function Facts({ facts }: { facts: string[] }) {
  return (
    facts.length > 0 && (
      <span className="text-small text-soft">
        {facts.map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts may read the same, and never move
          <span key={at}>
            {' · '}
            <PlainText text={fact} />
          </span>
        ))}
      </span>
    )
  )
}

function Title({
  nodeKey,
  title,
  pressable,
  open,
}: {
  nodeKey: string
  title: string
  pressable: boolean
  open?: boolean
}) {
  return pressable ? (
    <button type="button" data-node={nodeKey} aria-expanded={open} className="text-start wrap-anywhere hover:underline">
      <PlainText text={title} />
    </button>
  ) : (
    <PlainText text={title} />
  )
}

function Corrections({ node, busy, onCorrect, onShow }: Choosing & { node: SectionNode | ItemNode }) {
  return (
    <div className="flex flex-col items-start gap-2 py-1.5 ps-9 pe-2">
      <NodeCorrections node={node} busy={busy} onCorrect={onCorrect} />
      <span className="half:hidden">
        <Button tone="quiet" onClick={() => onShow([node.line])}>
          {templateText.structureOutline.showInTheDocument}
        </Button>
      </span>
    </div>
  )
}

type ItemProps = { item: ItemNode; pressable: boolean; choosing: Within }
const ItemRow = memo(function ItemRow({ item, pressable, choosing }: ItemProps) {
  const chosen = choosing?.chosen === item.key
  return (
    <li className="outline-row">
      <div
        data-chosen-node={chosen || undefined}
        data-node={pressable ? item.key : undefined}
        className={`grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 rounded-inner px-2 py-1 ${chosen ? 'bg-glow' : pressable ? 'cursor-pointer hover:bg-sunk' : ''}`}
      >
        <span className="pt-0.5">
          <Box mark={item.claimed ? 'done' : 'open'} />
        </span>
        <span className="min-w-0">
          <Title nodeKey={item.key} title={item.title} pressable={pressable} open={chosen} />
          {item.claimed && (
            <span className="text-small text-soft"> {templateText.structureOutline.claimedByItsAuthor}</span>
          )}
          <Facts facts={itemFacts(item)} />
        </span>
      </div>
      {chosen && <Corrections node={item} {...choosing} />}
      {item.items.length > 0 && (
        <ul className="ps-5">
          {item.items.map((child) => (
            <ItemRow key={child.key} item={child} pressable={pressable} choosing={within(child, choosing)} />
          ))}
        </ul>
      )}
    </li>
  )
})

function sectionFacts(section: SectionNode, own: number): string {
  const allFields = section.fields.length + fields(section.items)
  return [
    own > 0 && templateText.structureOutline.items(own),
    allFields > 0 && templateText.structureOutline.fields(allFields),
    section.steps.length > 0 && templateText.structureOutline.steps(section.steps.length),
    section.plannedSeconds !== undefined && spokenDuration(section.plannedSeconds),
    section.window && windowText(section.window),
    section.applicability,
  ]
    .filter(Boolean)
    .join(' · ')
}

type SectionProps = { section: SectionNode; pressable: boolean; notCounted: ReadonlySet<string>; choosing: Within }

const SectionRow = memo(function SectionRow({ section, pressable, notCounted, choosing }: SectionProps) {
  const own = count(section.items)
  const [toggled, setToggled] = useState<boolean | null>(null)
  const chosen = choosing?.chosen === section.key
  const holdsChosen = choosing !== null && section.items.some((item) => holds(item, choosing.chosen))
  const open = holdsChosen || (toggled ?? own <= OPEN_ITEMS)
  return (
    <li>
      <div
        data-chosen-node={chosen || undefined}
        data-node={pressable ? section.key : undefined}
        className={`mt-1 flex items-start gap-x-2 rounded-inner px-2 py-1.5 ${chosen ? 'bg-glow' : pressable ? 'cursor-pointer hover:bg-sunk' : ''}`}
      >
        {own > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={templateText.structureOutline.itemsOf(withoutControls(section.title))}
            onClick={(event) => {
              event.stopPropagation()
              setToggled(!open)
            }}
            className="flex size-5 shrink-0 items-center justify-center rounded-small text-soft hover:text-ink"
          >
            <ChevronRight size={16} aria-hidden className={open ? 'rotate-90' : ''} />
          </button>
        ) : (
          <span aria-hidden className="size-5 shrink-0" />
        )}
        <span className="min-w-0 flex-1">
          <span className="font-strong">
            <Title nodeKey={section.key} title={section.title} pressable={pressable} open={chosen} />
          </span>{' '}
          <span className="text-small text-soft">{sectionFacts(section, own)}</span>
        </span>
        {notCounted.has(section.key) && <Pill tone="hold">{templateText.structureOutline.doesNotCount}</Pill>}
        <Pill>{KINDS[section.kind]}</Pill>
      </div>
      {chosen && <Corrections node={section} {...choosing} />}
      {open && own > 0 && (
        <ul className="ps-4">
          {section.items.map((item) => (
            <ItemRow key={item.key} item={item} pressable={pressable} choosing={within(item, choosing)} />
          ))}
        </ul>
      )}
      {section.sections.length > 0 && (
        <SectionList sections={section.sections} below {...{ pressable, notCounted, choosing }} />
      )}
    </li>
  )
})

function SectionList({
  sections,
  below = false,
  ...rest
}: Omit<SectionProps, 'section'> & { sections: SectionNode[]; below?: boolean }) {
  return (
    <ul className={below ? 'ms-4 border-line border-s ps-1' : ''}>
      {sections.map((section) => (
        <SectionRow key={section.key} section={section} {...rest} choosing={within(section, rest.choosing)} />
      ))}
    </ul>
  )
}

type Props = {
  structure: Structure
  choosing?: Choosing
  /** The sections that do not count. */
  notCounted: { key: string }[]
}

export function StructureOutline({ structure, choosing, notCounted }: Props) {
  const excluded = useMemo(() => new Set(notCounted.map(({ key }) => key)), [notCounted])
  const list = useRef<HTMLDivElement>(null)
  const [chosen, follow] = [choosing?.chosen ?? null, choosing?.follow ?? false]
  useEffect(() => {
    if (chosen !== null && follow)
      list.current?.querySelector('[data-chosen-node]')?.scrollIntoView({ block: 'center' })
  }, [chosen, follow])
  const press = (event: MouseEvent) => {
    const node = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-node]') : null
    if (node?.dataset.node !== undefined) choosing?.onChoose(node.dataset.node)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons of the rows take the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div ref={list} onClick={choosing ? press : undefined} className="px-2 pb-3">
      {structure.fields.length > 0 && (
        <p className="px-2 pt-2 text-small">
          <span className="font-strong">{templateText.structureOutline.fieldsOfTheRelease}</span>{' '}
          <PlainText text={structure.fields.map(fieldText).join(', ')} />
        </p>
      )}
      <SectionList
        sections={structure.sections}
        pressable={choosing !== undefined}
        notCounted={excluded}
        choosing={choosing ?? null}
      />
    </div>
  )
}
