// Every code of a finding: how it is meant, what it says, what to do. Docs, tests and the reader take them from here.
import type { FindingSeverity } from '@/lib/domain/checklist/structure'

export type CodeEntry = {
  severity: FindingSeverity
  /** What was found, as the reference of the docs says it. */
  means: string
  /** What to do. Also the suggestion of a finding that gives no other one. */
  todo: string
}

const warning = (means: string, todo: string): CodeEntry => ({ severity: 'warning', means, todo })
const info = (means: string, todo: string): CodeEntry => ({ severity: 'info', means, todo })
const question = (means: string, todo: string): CodeEntry => ({ severity: 'question', means, todo })

/** What holds the release until somebody answers it. */
const QUESTIONS = {
  'boxes-unread': question(
    'Lines look like boxes and were read as prose.',
    'Write each as "- [ ] …", or confirm that nothing here is to be ticked.',
  ),
  'roles-unrecognised': question(
    'The document asks for signatures, and no signer was recognised.',
    'Name each signer, such as "- Tech Lead: ____", or confirm that nobody signs here.',
  ),
  'does-not-count': question(
    'Items would not count, and the reason is a weak one.',
    'Say that they count, or confirm that the release does not wait for them.',
  ),
  'decision-unread': question(
    'The document asks for a decision, and its answers were not understood.',
    'Write it as "Decision: ☐ GO ☐ NO-GO", or confirm that nothing is decided here.',
  ),
  'criteria-unread': question(
    'The document names go/no-go criteria, and none was understood.',
    'List them below "GO if all:" or "NO-GO if any:", or confirm that this is prose.',
  ),
  'rollback-unread': question(
    'The document describes a rollback, and no step of it was understood.',
    'Write its steps as a numbered list, or confirm that this is prose.',
  ),
  'steps-unread': question(
    'A section describes work and has nothing to tick.',
    'Write what has to be done as "- [ ] …", or confirm that this is prose.',
  ),
  'polarity-unknown': question(
    'A bound does not say which of its sides is the good one.',
    'Write what must hold ("must stay below 1 %"), name the column "Target" or "Alert", or confirm that it is an alert.',
  ),
}

/** Two places of a document, or of the documents of a release, that cannot both be right. */
const CONTRADICTIONS = {
  'bounds-differ': warning('Two bounds for the same thing differ.', 'Decide which one is right and use it in both.'),
  'commands-differ': warning(
    'Two commands are given for the same task.',
    'One of them may not exist. Use the one that does in both places.',
  ),
  'names-differ': warning(
    'A numbered test or step has two names.',
    'Give it the same name in both places, or another number.',
  ),
  'counts-differ': warning('Two counts of the same tests differ.', 'Count again and write the same figures in both.'),
  'durations-differ': warning(
    'Two durations for the same period differ.',
    'Decide how long it lasts and write the same duration in both places.',
  ),
  'roles-differ': warning(
    'The roles that must approve and the roles that sign are not the same.',
    'List the same roles in both places.',
  ),
}

const STATE = {
  alternatives: warning(
    'Sections are alternatives, and the items of all of them are required.',
    'Mark the items of the alternative you do not use as not applicable, or make them optional.',
  ),
  claimed: warning(
    'Boxes are ticked already. They count as claims of the author, not as done.',
    'Remove the ticks from the template, or decide each item in the release.',
  ),
  'ready-unticked': warning(
    'The document says that it is ready, and none of its boxes is ticked.',
    'Remove the line: the verdict of the release says whether it is ready.',
  ),
  guide: info(
    'The document reads as a guide: it explains more than it asks for, and has no boxes.',
    'Import the checklist itself, or write what has to be done as "- [ ] …".',
  ),
}

const VAGUE = {
  'bound-vague': warning(
    'A bound has no number, such as "near 0": everybody may decide it differently.',
    'Say how many are acceptable, such as "< 5".',
  ),
  'bound-relative': warning(
    'A bound compares with a value that the document does not give.',
    'Write the number, or measure the baseline in an item before.',
  ),
  'criterion-unmeasured': warning(
    'A criterion speaks of something measurable and gives no number.',
    'Give it a number and a unit, or a probe.',
  ),
  'samples-few': warning(
    'A percentile is taken from too few samples: it is only the slowest of them.',
    'Take more samples.',
  ),
}

const COMMANDS = {
  'command-endless': warning(
    'A command follows a log and counts its lines: it never ends.',
    'Leave out -f, or limit the time with timeout.',
  ),
  'count-padded': warning(
    'wc -l also counts the header and footer that psql prints.',
    'Count in the query with count(*), or use psql -At.',
  ),
  'restore-plain': warning(
    'pg_restore cannot read a plain SQL dump.',
    'Use psql -f, or create the dump with pg_dump -Fc.',
  ),
  'secret-printed': warning('A command prints secrets to the screen.', 'Print the names only, such as cut -d= -f1.'),
  'environment-wrong': warning(
    'A production document uses files of staging.',
    'Use the files of production, or say why these are meant.',
  ),
  'command-destructive': warning(
    'A command deletes data or history and cannot be undone.',
    'Back up first, check the target, and let a second person confirm before it runs.',
  ),
}

const PLACEHOLDERS = {
  placeholders: info(
    'Placeholders such as your-domain.com, <commit-hash> or [id] stand for values that nobody has filled in.',
    'Replace them, or add a field for each value, such as "Commit hash: ____".',
  ),
  'reference-dangling': warning(
    'A place in brackets points to a value above ("[from above]"), and no field holds it.',
    'Add a field where the value is first known.',
  ),
  'needed-earlier': warning(
    'A value is used before the field in which it is filled in.',
    'Move the field above its first use.',
  ),
}

const TEXT = {
  'fence-open': warning('A code block is never closed: everything below it is read as code.', 'Close it with ```.'),
  format: info('The document is not written in Markdown. It was read as Markdown that says the same.', 'Nothing.'),
  'format-unread': question(
    'The text is in a format of which only a part is read.',
    'Export it as Markdown, or check what was read.',
  ),
  'correction-invalid': warning('An annotation in the text cannot be read.', 'Fix or remove the annotation.'),
  'correction-lost': warning(
    'An annotation is about something that is no longer in the text.',
    'Remove it, or correct the new place.',
  ),
  'probe-invalid': warning('A probe block cannot be read. Nothing of it is used.', 'Fix the probe block.'),
  'policy-invalid': warning('A policy block cannot be read. Nothing of it is used.', 'Fix the policy block.'),
  'policy-name': warning(
    'A rule of the policy names a metric or field that the document does not have.',
    'Correct the name, or add a document that has it to the release.',
  ),
  secret: warning(
    'The text held a secret. It was replaced by a reference.',
    'Change the credential, and store it in the environment.',
  ),
}

/** All codes, in the order of the docs. */
export const FINDING_CODES = {
  ...QUESTIONS,
  ...CONTRADICTIONS,
  ...VAGUE,
  ...COMMANDS,
  ...PLACEHOLDERS,
  ...STATE,
  ...TEXT,
} satisfies Record<string, CodeEntry>
export type FindingCode = keyof typeof FINDING_CODES

/** Codes that hold a release until somebody answers them. */
export type QuestionCode = keyof typeof QUESTIONS
