// Words that this project does not use, with what to write instead: docs/reference/glossary.md has the terms.

/** Parts of names, as in `toldOf` or `SEAT_NAMES`. */
export const NAME_PARTS = {
  deed: 'action, step',
  deeds: 'actions, steps',
  told: 'what it is: message, notification, description',
  untold: 'pending',
  tells: 'describes, notifies',
  news: 'notifications, updates',
  courier: 'sender',
  ledger: 'batch',
  pump: 'dispatcher',
  watchman: 'scheduler',
  witness: 'signer',
  rung: 'woken',
  seat: 'slot',
  seats: 'slots',
  touched: 'contributions',
  dice: 'random',
  begun: 'started',
  mend: 'fix',
  mended: 'fixed',
  stroke: 'typing signal',
  strokes: 'typing signals',
  demand: 'authorize, assert',
  demands: 'requires',
  talk: 'discussion',
  guest: 'viewer',
  guests: 'viewers',
  company: 'presence',
  story: 'history, feature',
  stories: 'features',
  house: 'architecture',
  door: 'request boundary',
  doors: 'entry points',
  room: 'module',
  rooms: 'modules',
  stretch: 'interval',
  stretches: 'intervals',
  vouch: 'cover',
  vouched: 'covered',
  stands: 'state, reason',
  spell: 'format',
  sideways: 'scroll area',
  aside: 'excluded, in a thread',
  asked: 'requested',
  remember: 'memoize',
}

/** In texts of the interface and in documents. */
export const PHRASES = [
  [/\bways? back\b/i, 'rollback plan'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\bdeeds?\b/i, 'action'],
  [/\b(courier|watchman|ledger)\b/i, 'the part by its name'],
  [/\bsafety case\b/i, 'run preview'],
  [/\bsomebody was faster\b/i, 'This item has changed'],
  [/\bTold when\b|\bNobody is told but\b/, 'Notify on, notified'],
  [/\bTake it (away|back)\b/, 'Download, Withdraw, Revoke'],
  [/\bto be GO\b/, 'Steps to GO'],
  [/\bnarrow down\b/i, 'Filter'],
]

/** Where such a word is meant as it is. An entry that excuses nothing is an error too. */
export const ALLOWED = [
  {
    in: 'lib/domain/checklist/',
    parts: ['asked', 'aside', 'room', 'stands', 'spell', 'demand', 'house', 'door', 'touch'],
    because: 'names what a document asks for and how its text is laid out',
  },
  { in: 'lib/domain/checklist/', phrases: true, because: 'the lexicon has the words of documents' },
  {
    in: 'lib/domain/record/markdown/',
    parts: ['asked', 'room'],
    because: 'fills in what the document asks for, where there is room',
  },
  { in: 'lib/domain/record/former-names', parts: ['stands'], because: 'translates the former name of a member' },
  {
    in: 'components/',
    names: ['spellCheck', 'strokeWidth', 'strokeDasharray', 'aside'],
    because: 'attributes and an element of HTML and SVG',
  },
]
