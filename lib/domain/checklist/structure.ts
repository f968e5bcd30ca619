// What a checklist is once it has been read: plain data, the same for the same text. Everything that an import shows comes from here.
import { z } from 'zod'
import { CriterionMode, FieldType, SectionKind, Severity, StepKind, Verification } from '@/lib/domain/enums'
import { WrittenPolicy } from '@/lib/domain/policy/policy'

/** Key of a node: stable under small edits of the text (made of headings and titles, not of line numbers). Unique in its document. */
const Key = z.string().min(1).max(200)
/** One-based line of the source. */
const Line = z.int().min(1)

/** A bound that a number is judged by. `between` uses both values, inclusive. Values are in the field's unit. */
export const Threshold = z.strictObject({
  comparator: z.enum(['<', '<=', '>', '>=', '=', 'between']),
  value: z.number(),
  upper: z.number().optional(),
  /** The words of the source: "should be < 500ms". */
  text: z.string().max(300).optional(),
})
export type Threshold = z.infer<typeof Threshold>

/** What choosing an answer says. `undecided` is a state of work ("in progress"): neither passed nor failed. */
export const ChoiceMeaning = z.enum(['pass', 'fail', 'warn', 'not-applicable', 'undecided'])
export type ChoiceMeaning = z.infer<typeof ChoiceMeaning>

/** One answer of a choice. `meaning` says what choosing it does to the item, when the document says so (✅ pass, ❌ fail, ⚠️ warn). */
export const Choice = z.strictObject({
  value: z.string().min(1).max(200),
  meaning: ChoiceMeaning.optional(),
})
export type Choice = z.infer<typeof Choice>

export const FieldNode = z.strictObject({
  key: Key,
  label: z.string().max(300),
  type: FieldType,
  unit: z.string().max(30).optional(),
  choices: z.array(Choice).max(50).optional(),
  threshold: Threshold.optional(),
  /** What the document expects to read here ("PRIMARY KEY (provider, provider_user_id)"). */
  expected: z.string().max(1000).optional(),
  /** A blank that must be filled in before the release can go. */
  required: z.boolean(),
  line: Line,
})
export type FieldNode = z.infer<typeof FieldNode>

export const StepNode = z.strictObject({
  key: Key,
  kind: StepKind,
  text: z.string(),
  language: z.string().max(40).optional(),
  expected: z.string().max(4000).optional(),
  /** The command changes something: it stays a manual step and is never offered as a probe. */
  changes: z.boolean(),
  line: Line,
  endLine: Line,
})
export type StepNode = z.infer<typeof StepNode>

export const Prose = z.strictObject({ text: z.string(), line: Line, endLine: Line })
export type Prose = z.infer<typeof Prose>

/** "Major releases only", "If NO-GO": what it belongs to applies only while the choice field has one of these values. */
export const Condition = z.strictObject({ fieldKey: Key, values: z.array(z.string().max(200)).min(1).max(50) })
export type Condition = z.infer<typeof Condition>

/** Something that the document states beside an item: its owner, estimate, priority, evidence. Never a step or an item of its own. */
export const Fact = z.strictObject({ label: z.string().max(300), value: z.string().max(2000), line: Line })
export type Fact = z.infer<typeof Fact>

/** Time relative to the deployment during which something is worked, with the cadence of its checks. Seconds. */
export const Window = z.strictObject({
  fromSeconds: z.number().optional(),
  toSeconds: z.number().optional(),
  everySeconds: z.number().positive().optional(),
  text: z.string().max(200),
})
export type Window = z.infer<typeof Window>

const itemBase = {
  key: Key,
  title: z.string().min(1).max(2000),
  line: Line,
  /** Where it applies. */
  required: z.boolean(),
  /** Ticked in the source: the author's claim, never an outcome. */
  claimed: z.boolean(),
  verification: Verification,
  /** "if multi-instance", "optional": when the item applies, in the document's words. */
  applicability: z.string().max(300).optional(),
  /** "every 30 minutes": how often it is done again within the window of its section. */
  everySeconds: z.number().positive().optional(),
  /** A check point of its own ("+15 min post-release"): one check-in that is due in it. */
  window: Window.optional(),
  condition: Condition.optional(),
  facts: z.array(Fact).optional(),
  fields: z.array(FieldNode),
  steps: z.array(StepNode),
  prose: z.array(Prose),
  /** The probe offered for this item that leaves least, as `domain/probe/definition` has it. Nothing runs it until somebody accepts it. */
  offer: z.record(z.string(), z.unknown()).optional(),
  /** The probe that the document itself gives in a `probe` block. */
  probe: z.record(z.string(), z.unknown()).optional(),
}
export type ItemNode = z.infer<z.ZodObject<typeof itemBase>> & { items: ItemNode[] }
export const ItemNode: z.ZodType<ItemNode> = z
  .strictObject({
    ...itemBase,
    get items() {
      return z.array(ItemNode)
    },
  })
  .meta({ id: 'ItemNode' })

const sectionBase = {
  key: Key,
  title: z.string().max(2000),
  /** Heading level, 1–6. */
  level: z.int().min(1).max(6),
  kind: SectionKind,
  line: Line,
  plannedSeconds: z.number().positive().optional(),
  window: Window.optional(),
  /** When the section applies, in the document's words ("If NO-GO"). */
  applicability: z.string().max(300).optional(),
  condition: Condition.optional(),
  prose: z.array(Prose),
  fields: z.array(FieldNode),
  steps: z.array(StepNode),
  items: z.array(ItemNode),
}
export type SectionNode = z.infer<z.ZodObject<typeof sectionBase>> & { sections: SectionNode[] }
export const SectionNode: z.ZodType<SectionNode> = z
  .strictObject({
    ...sectionBase,
    get sections() {
      return z.array(SectionNode)
    },
  })
  .meta({ id: 'SectionNode' })

export const RoleNode = z.strictObject({
  role: z.string().min(1).max(120),
  required: z.boolean(),
  /** Who did work of the release may not sign for an independent role. */
  independent: z.boolean(),
  /** When it has to sign, in the document's words ("major releases only"). */
  applicability: z.string().max(300).optional(),
  /** The choice that these words speak of: it is asked to sign where that choice is made, if it is required. */
  condition: Condition.optional(),
  line: Line,
})
export type RoleNode = z.infer<typeof RoleNode>

export const MetricNode = z.strictObject({
  key: Key,
  name: z.string().min(1).max(300),
  unit: z.string().max(30).optional(),
  target: Threshold.optional(),
  alert: Threshold.optional(),
  intervalSeconds: z.number().positive().optional(),
  line: Line,
})
export type MetricNode = z.infer<typeof MetricNode>

export const CriterionNode = z.strictObject({
  key: Key,
  mode: CriterionMode,
  text: z.string().min(1).max(2000),
  sectionKey: Key,
  /** The item that stands for this criterion, when there is one. */
  itemKey: Key.optional(),
  line: Line,
})
export type CriterionNode = z.infer<typeof CriterionNode>

export const RollbackNode = z.strictObject({
  key: Key,
  title: z.string().min(1).max(300),
  sectionKey: Key,
  /** What sets it off, one by one. */
  triggers: z.array(z.string().max(1000)).max(100),
  budgetSeconds: z.number().positive().optional(),
  line: Line,
})
export type RollbackNode = z.infer<typeof RollbackNode>

/** How long the release must stay healthy ("7+ days of stable operation"). */
export const SoakNode = z.strictObject({
  requiredSeconds: z.number().positive(),
  restartsOnBreach: z.boolean(),
  text: z.string().max(300),
  line: Line,
})
export type SoakNode = z.infer<typeof SoakNode>

/** A phase of a plan with its length ("Week 1 | Days 1-5"). */
export const PhaseNode = z.strictObject({
  title: z.string().max(300),
  text: z.string().max(2000),
  plannedSeconds: z.number().positive().optional(),
  line: Line,
})
export type PhaseNode = z.infer<typeof PhaseNode>

/** How soon somebody must act on a problem of a severity; 0 is at once. */
export const EscalationNode = z.strictObject({
  severity: Severity,
  text: z.string().max(300),
  withinSeconds: z.number().min(0).optional(),
  line: Line,
})
export type EscalationNode = z.infer<typeof EscalationNode>

/** A known trouble: how it shows, and what helps. The commands of its diagnosis are the steps of its section. */
export const TroubleNode = z.strictObject({
  sectionKey: Key,
  title: z.string().max(2000),
  symptoms: z.string().max(2000),
  solutions: z.array(z.string().max(1000)),
  line: Line,
})
export type TroubleNode = z.infer<typeof TroubleNode>

/** Whom to reach: a row of a contact table or list. `channels` are labels and values as written. */
export const ContactNode = z.strictObject({
  role: z.string().max(300),
  name: z.string().max(300).optional(),
  channels: z.array(z.strictObject({ label: z.string().max(100), value: z.string().max(300) })).max(20),
  line: Line,
})
export type ContactNode = z.infer<typeof ContactNode>

/** An environment variable that the document asks for. The value of a secret is never kept. */
export const VariableNode = z.strictObject({
  name: z.string().max(120),
  value: z.string().max(500).optional(),
  secret: z.boolean(),
  line: Line,
})
export type VariableNode = z.infer<typeof VariableNode>

/** What the environment must have before a probe can run: names, with what the document says of them. */
export const Needs = z.strictObject({
  variables: z.record(z.string(), z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  hosts: z.array(z.string()).optional(),
  databases: z.array(z.string()).optional(),
  commands: z.record(z.string(), z.array(z.string())).optional(),
})
export type Needs = z.infer<typeof Needs>

/** A command of the document as a probe. `itemKey` is absent where the command stands in a section outside of any item. */
export const OfferNode = z.strictObject({
  key: Key,
  sectionKey: Key,
  itemKey: Key.optional(),
  title: z.string().max(300),
  command: z.string().max(4000),
  definition: z.record(z.string(), z.unknown()),
  needs: Needs,
  /** What to know before accepting it: that it sends something, that a bound was guessed. */
  notes: z.array(z.string().max(500)),
  /** What the document asks for at this place and the probe asserts, and what it leaves to a person. */
  asserts: z.array(z.string().max(500)).max(50),
  leaves: z.array(z.string().max(500)).max(50),
  line: Line,
})
export type OfferNode = z.infer<typeof OfferNode>

/** `question`: the reader could not tell, and a release holds until a person has answered. */
export const FindingSeverity = z.enum(['info', 'warning', 'question'])
export type FindingSeverity = z.infer<typeof FindingSeverity>

/** What reading a document noticed. Nothing of it blocks an import; a question travels into the release. */
export const Finding = z
  .strictObject({
    code: z.string().max(60),
    severity: FindingSeverity,
    message: z.string().max(1000),
    lines: z.array(Line).min(1),
    suggestion: z.string().max(1000).optional(),
    /** The section that a question is about; with `code` it names the question ("" is the whole document). Absent on other findings. */
    key: z.string().max(200).optional(),
    /** Of a question: the digest of the lines that it is about (`corrections/question-digest`). */
    digest: z.string().max(64).optional(),
    /** Ways to answer a question at once. Each is a list of corrections as `corrections/correction` has them. */
    answers: z
      .array(z.strictObject({ label: z.string().max(200), corrections: z.array(z.record(z.string(), z.unknown())) }))
      .max(6)
      .optional(),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

/** Non-blank lines of the source, and where they went. `lost` is always 0; a test holds it there. */
export const Coverage = z.strictObject({ lines: z.int(), structured: z.int(), prose: z.int(), lost: z.int() })
export type Coverage = z.infer<typeof Coverage>

export const Structure = z
  .strictObject({
    title: z.string().max(2000),
    /** What the text is written in ("markdown", "jira", "asciidoc"). */
    format: z.string().max(40),
    /** Languages whose words were understood, as ISO 639-1; English always. */
    languages: z.array(z.string().max(8)),
    /** `**Version:** …` lines and the like: label and value as written. */
    facts: z.array(z.strictObject({ label: z.string(), value: z.string(), line: Line })),
    /** Blanks that belong to the whole release ("Deployment Lead: ____"). */
    fields: z.array(FieldNode),
    sections: z.array(SectionNode),
    roles: z.array(RoleNode),
    metrics: z.array(MetricNode),
    criteria: z.array(CriterionNode),
    rollbacks: z.array(RollbackNode),
    soak: SoakNode.optional(),
    /** What its `policy` blocks say, taken together. */
    policy: WrittenPolicy.optional(),
    phases: z.array(PhaseNode),
    escalations: z.array(EscalationNode),
    troubles: z.array(TroubleNode),
    contacts: z.array(ContactNode),
    variables: z.array(VariableNode),
    prerequisites: z.array(z.strictObject({ text: z.string().max(500), line: Line })),
    offers: z.array(OfferNode),
    findings: z.array(Finding),
    coverage: Coverage,
    /** For each non-blank line of the source the key of the node that holds it. Index 0 is line 1; blank lines hold ''. */
    lineKeys: z.array(z.string()),
  })
  .meta({ id: 'Structure' })
export type Structure = z.infer<typeof Structure>

/** What was read, before anything is said about it. */
export type Read = Omit<Structure, 'coverage' | 'lineKeys' | 'offers' | 'findings'>
