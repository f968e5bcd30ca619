// The closed list of what words can mean to the reader. Each language's table has an entry for every concept.

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'zh', 'ja', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

export const CONCEPTS = [
  // What a heading is about.
  'kind.prepare',
  'kind.deploy',
  'kind.verify',
  'kind.monitor',
  'kind.gate',
  'kind.signoff',
  'kind.rollback',
  'kind.follow-up',
  'kind.reference',
  /** Words that look like a kind and are none: "release notes", "release manager", "checklist". */
  'kind.none',
  /**
   * Headings that explain instead of asking for something: what, why, how, example, pitfall, lesson, best practice,
   * conclusion.
   */
  'kind.explanation',
  /** "ready", "documented", "tested": says that something is ready, so that a box with it counts wherever it stands. */
  'readiness',
  'time.before',
  'time.during',
  'time.after',
  'time.event',
  'time.every',
  /** "at once", "immediately". */
  'time.at-once',
  /** "soak", "hypercare", "stable": the release must stay healthy for the time that is named with it. */
  'time.soak',
  /** "Step", "Phase": words in front of a number in a heading. */
  'enumerator',
  'sign.signature',
  'sign.approved-by',
  'sign.name',
  'sign.position',
  'sign.date',
  /** "I hereby approve": a sentence of a form, never a role. */
  'sign.statement',
  /** "read and understood": signed by somebody who knows, not by somebody who approves. */
  'sign.acknowledged',
  /** "Tech lead", "CISO": a role by itself. */
  'role.name',
  /** "owner", "manager", "team": the head of a role's name. */
  'role.head',
  /** Roles that do the work and so are not independent: "deployed by", "release manager". */
  'role.does-the-work',
  'decision.go',
  'decision.conditional',
  'decision.no-go',
  'decision.hold',
  'answer.yes',
  'answer.no',
  'answer.not-applicable',
  'result.pass',
  'result.fail',
  'result.partly',
  'result.blocked',
  'state.todo',
  'state.running',
  'state.waiting',
  'state.done',
  'state.skipped',
  'weight.optional',
  'weight.recommended',
  'weight.mandatory',
  'severity.critical',
  'severity.high',
  'severity.medium',
  'severity.low',
  'branch.if',
  'branch.otherwise',
  /** "mark one", "select one": what is below is one choice. */
  'choice.mark-one',
  /** "to be defined", "fill in": nobody has written here yet. */
  'placeholder',
  'list.go-if-all',
  'list.no-go-if-any',
  'list.success',
  /** "Prerequisites", "Requirements": what must be there before. */
  'list.prerequisites',
  // What a label or a table header is about.
  'label.item',
  'label.counter',
  'label.status',
  'label.owner',
  'label.due',
  'label.evidence',
  'label.comment',
  'label.priority',
  'label.metric',
  'label.target',
  'label.actual',
  'label.alert',
  'label.threshold',
  'label.interval',
  'label.phase',
  'label.length',
  'label.fact',
  'label.command',
  'label.expected',
  'label.verify-with',
  'label.contact',
  'label.escalation',
  /** "Decision", "Overall status", "Approved for production": the document decides here. */
  'label.decision',
  /** "count", "size", "response time": what is filled in is a number. */
  'label.number',
  'label.symptom',
  'label.solution',
  'compare.less',
  'compare.at-most',
  'compare.at-least',
  'compare.more',
  'compare.between',
  'compare.equal',
  /** "about", "near": no bound by itself. */
  'compare.about',
  /** "must", "should": a bound behind it is kept. */
  'demand',
  /** "alert if", "triggers", "page": a bound behind it is past when it holds, and is never a demand. */
  'alert',
  /** "performance", "error rate": what can be measured. */
  'vague.measure',
  /** "acceptable", "stable": says nothing that can be measured. */
  'vague.quality',
  /** "baseline", "usual": a bound against something that the document may not give. */
  'vague.reference',
  'negation',
  'rollback.trigger',
  'rollback.budget',
  /** Checks after going back: "validate", "verify", "confirm recovery". */
  'rollback.validation',
  /** "Option", "scenario", "quick", "full": one of several rollback plans. */
  'rollback.option',
  /** "notify", "communication": below a rollback plan, and no plan itself. */
  'rollback.communication',
  'unit.millisecond',
  'unit.second',
  'unit.minute',
  'unit.hour',
  'unit.day',
  'unit.week',
  'unit.month',
  'unit.percent',
  /** What starts a soak again. */
  'soak.restart',
  'time.hourly',
  'time.daily',
  'time.weekly',
  'metric.less',
  'metric.more',
  'label.diagnosis',
  'choice.alternative',
  /** "only", "both", "all": one of the answers to how much of something is meant. */
  'choice.scope',
] as const
export type Concept = (typeof CONCEPTS)[number]
