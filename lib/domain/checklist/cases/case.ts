// One small document and what a careful reader finds in it. Every key is optional: a case says what it is about, and
// no more.
import type { ChoiceMeaning, Finding } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

export type Case = {
  text: string
  /** Items at any depth, whether they count or not. */
  items?: number
  /** Their titles, in order. */
  titles?: string[]
  /** Items that count and are required from the start: none that waits for a condition ("If NO-GO"). */
  required?: number
  /** Items that the author ticked. */
  claimed?: number
  /** Exactly these sign-off roles, in order. */
  roles?: string[]
  /** Those of the roles that need not sign: optional or under a condition. */
  optionalRoles?: string[]
  /** Choice fields, wherever they are; a yes or no is one too. */
  choices?: number
  /** By the beginning of a choice's label: its values and what choosing them means; null where it means nothing. */
  meanings?: Record<string, Record<string, ChoiceMeaning | null>>
  criteria?: number
  metrics?: number
  rollbacks?: number
  /** Steps and items of all rollback plans; an instruction and the commands that carry it out are one step. */
  rollbackSteps?: number
  /** Of the first plan; null: none is given. */
  budgetSeconds?: number | null
  /** Of all plans. */
  triggers?: number
  /** By the beginning of a section's title. */
  kinds?: Record<string, SectionKind>
  /** By the beginning of a section's title: planned seconds, null for none. */
  planned?: Record<string, number | null>
  /** By the beginning of a section's title: from and to in seconds, null where open; null for no window. */
  windows?: Record<string, [number | null, number | null] | null>
  /** Check points of items: seconds after the deployment. */
  checkIns?: number[]
  /** By the beginning of an item's title: repeated every so many seconds, null for never. */
  every?: Record<string, number | null>
  /** By metric name: a sample that leaves it well. */
  healthy?: Record<string, number>
  /** By metric name: a sample that breaches it. */
  breached?: Record<string, number>
  /** Units that occur among the fields and metrics. */
  units?: string[]
  /** Fields and metrics that have a threshold. */
  bounds?: number
  /** By the beginning of a field's label: type, unit and bound, as "number ms < 500". */
  fields?: Record<string, string>
  /** Fields in all: what a person may fill in. */
  fieldCount?: number
  /** After every item is passed by hand and nothing else is done, the verdict is not GO. */
  holds?: boolean
  /** How many probes are offered. */
  offers?: number
  /** Some offered probe has an expectation that contains this. */
  offersWith?: string[]
  /** No offered probe has this expectation. */
  noOfferWith?: string[]
  /** No offered probe runs this command. */
  noOfferCommand?: string[]
  /** No offered probe runs exactly these words: what stood behind them was dropped. */
  noOfferRuns?: string[]
  /** No offered probe may decide its item alone: each leaves something to a person. */
  offersLeave?: boolean
  /** By a part of a command step's text: whether it changes something. */
  changes?: Record<string, boolean>
  /** Command steps of all sections and items. */
  commands?: number
  /** Texts that occur in no title, key, label or role. */
  textsWithout?: string[]
  contacts?: number
  /** Values taken out of the text as secrets before it is read. */
  secrets?: number
  /** Labels of facts that occur, on the document or on an item. */
  facts?: string[]
  title?: string
  /** Finding codes that occur. */
  findings?: Finding['code'][]
  /** Finding codes that must not occur. */
  findingsWithout?: Finding['code'][]
  /** Exactly these questions, sorted. */
  questions?: Finding['code'][]
}

export type Cases = Record<string, Case>
