// One sentence for each kind of event: what was done, and what was there before and after. A new action without a sentence does not compile.

import type { AuditEvent } from '@/lib/domain/audit/event'
import type { Facts } from '@/lib/domain/audit/facts'
import { DECISION_CALLS } from '@/lib/domain/decision/calls'
import { DecisionCall, Outcome, SignatureMethod, SignoffDecision, VerdictLevel } from '@/lib/domain/enums'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { formatMethod } from '@/lib/domain/signature/meaning'
import { formatClock } from '@/lib/domain/time/format-clock'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'

/** What kind of thing happened: what a reader filters by. */
export const TOPICS = [
  'items',
  'probes',
  'monitoring',
  'evidence',
  'sign-off',
  'decisions',
  'waivers and issues',
  'discussion',
  'set-up',
] as const
export type Topic = (typeof TOPICS)[number]

/** A piece of a sentence: our own words, or a name that somebody gave. */
export type Piece = string | { name: string /** It is the item of the event. */; item?: true }
export type Change = { what: string; was: string | null; is: string | null }
/** `words` are somebody's own: a reason, a comment. */
export type WrittenSentence = { pieces: Piece[]; changes?: Change[]; words?: string | null }

type Action = AuditEvent['action']
type MembersOf<A extends Action, E = AuditEvent> = E extends { action: string }
  ? A extends E['action']
    ? keyof E & string
    : never
  : never
/** `item` and `person` are what the ids of the event are called now; null when they are not known any more. */
export type Known = { item: string | null; person: string | null }
type Sentence<A extends Action> = { topic: Topic; write(facts: Facts<MembersOf<A>>, known: Known): WrittenSentence }

const name = (text: string | null, otherwise = 'something'): Piece => (text === null ? otherwise : { name: text })
const itemOf = (text: string | null): Piece => (text === null ? 'an item' : { name: text, item: true })
const say = (texts: TemplateStringsArray, ...names: Piece[]): Piece[] =>
  texts.flatMap((text, at) => [text, names[at] ?? '']).filter((piece) => piece !== '')
const count = (many: number | null, one: string): string => `${many ?? 'some'} ${one}${many === 1 ? '' : 's'}`

const spanOf = (seconds: number | null): string =>
  seconds === null ? 'at an unknown interval' : seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`

const minuteOf = (iso: string | null): string =>
  iso === null ? 'an unknown time' : `${iso.slice(0, 16).replace('T', ' ')} UTC`
const within = (seconds: number | null): string => (seconds === null ? '' : `, within ${spanOf(seconds)}`)
const rollback = (rehearsal: boolean | null): string => (rehearsal ? 'rehearsal' : 'rollback')
const ENDS: Record<string, string> = {
  'rolled-back': 'rolled back by',
  resumed: 'resumed the release instead of rolling back by',
  rehearsed: 'rehearsed',
  abandoned: 'abandoned the rehearsal of',
}

const AUDITED: Record<string, string> = Object.fromEntries(
  Outcome.options.map((outcome) => [outcome, OUTCOMES[outcome].audited]),
)
const DECISIONS: Record<string, string> = Object.fromEntries(
  SignoffDecision.options.map((decision) => [decision, SIGNOFF_DECISIONS[decision].label]),
)
const CALLS: Record<string, string> = Object.fromEntries(
  DecisionCall.options.map((call) => [call, DECISION_CALLS[call].recorded]),
)
const LEVELS: Record<string, string> = Object.fromEntries(
  VerdictLevel.options.map((level) => [level, VERDICT_LEVELS[level].label]),
)
const spoken = (table: Record<string, string>, word: string | null): string =>
  word === null ? 'decided' : (table[word] ?? word)
/** How somebody confirmed who they are, where the event says it. */
const methodOf = (method: string | null): string => {
  const known = SignatureMethod.safeParse(method)
  return known.success ? `, ${formatMethod(known.data)}` : ''
}
const differ = (changes: Change[]): Change[] => changes.filter((change) => change.was !== change.is)

/** The members of two values that differ, one line each. */
function between(was: Facts | null, is: Facts | null): Change[] {
  const keys = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
  return differ(keys.map((key) => ({ what: key, was: was?.shown(key) ?? null, is: is?.shown(key) ?? null })))
}

/** What a person or a field made of an item: outcome, and values filled in. */
function decided(was: Facts | null, is: Facts | null): Change[] {
  const values = between(was?.part('values') ?? null, is?.part('values') ?? null).map(({ was: before, is: after }) => ({
    what: 'value',
    was: before,
    is: after,
  }))
  return [
    ...differ([
      { what: 'outcome', was: was?.text('outcome') ?? null, is: is?.text('outcome') ?? was?.text('outcome') ?? null },
    ]),
    ...values,
  ]
}

/** Why a value that was filled in failed its item; null where it did not. */
function failedBy(was: Facts | null, is: Facts | null): string | null {
  return is?.text('outcome') === 'failed' && was?.text('outcome') !== 'failed' ? is.text('reason') : null
}

function environment(facts: Facts<MembersOf<'environment.changed'>>): Change[] {
  const part = facts.part('commands')
  const lists: [string, string | null][] = [
    ['probes may reach', facts.shown('egress')],
    ['secrets', facts.texts('secrets').join(', ')],
    ['hosts', facts.texts('hosts').join(', ')],
    ['commands', part ? part.keys().join(', ') : ''],
    ['probes may change things', facts.shown('allowSideEffects')],
  ]
  return lists.filter(([, is]) => is).map(([what, is]) => ({ what, was: null, is }))
}

const waiver = (verb: string, facts: Facts<'title' | 'expiresAt'>, known: Known): Piece[] => {
  const until = facts.text('expiresAt')
  return say`${verb} ${itemOf(facts.text('title') ?? known.item)}${until ? ` until ${until.slice(0, 16).replace('T', ' ')}` : ''}`
}
const issue = (verb: string) => (facts: Facts<MembersOf<'issue.opened'> | MembersOf<'issue.resolved'>>) => ({
  pieces: say`${verb} issue ${String(facts.number('number') ?? '')}, ${name(facts.text('title'))} (${facts.text('severity') ?? 'of unknown severity'})`,
  words: facts.text('words'),
})

const mentioning = (facts: Facts<'names'>): Piece[] =>
  facts.texts('names').flatMap((one, at) => [at === 0 ? ', mentioning ' : ', ', { name: one }])
const onWhat = ({ item }: Known, facts: Facts<'itemId'>): Piece =>
  facts.text('itemId') === null ? 'the release' : itemOf(item)
const calendar = (verb: string) => (facts: Facts<MembersOf<'freeze.created'> | MembersOf<'window.created'>>) => ({
  pieces: say`${verb} ${name(facts.text('environment'), 'an environment')}: ${facts.text('when') ?? 'at some time'}`,
  words: facts.text('reason') ?? facts.text('note'),
})

export const SENTENCES: { [A in Action]: Sentence<A> } = {
  'setup.offered': {
    topic: 'set-up',
    write: () => ({ pieces: say`created a link that sets up the first administrator` }),
  },
  'user.added': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`added ${name(facts.text('name'), 'somebody')} as ${facts.text('role') === 'admin' ? 'an administrator' : 'a member'}`,
    }),
  },
  'user.disabled': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`disabled the account of ${name(facts.text('name'), 'somebody')}, and ended ${count(facts.number('sessions'), 'session')}`,
    }),
  },
  'session.started': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`signed ${name(facts.text('name'), 'somebody')} in with ${facts.text('via') ?? 'an unknown method'}`,
    }),
  },
  'session.revoked': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`ended a session`, words: facts.text('reason') }),
  },
  'token.created': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`created the token ${name(facts.text('name'))} with the scope ${facts.text('scope') ?? 'unknown'}`,
    }),
  },
  'token.rotated': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`replaced the secret of the token ${name(facts.text('name'))}` }),
  },
  'token.revoked': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`revoked the token ${name(facts.text('name'))}` }),
  },
  'user.invited': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`invited ${name(facts.text('email'), 'somebody')} as ${facts.text('role') === 'admin' ? 'an administrator' : 'a member'}`,
    }),
  },
  'invitation.revoked': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`revoked the invitation of ${name(facts.text('email'), 'somebody')}` }),
  },
  'user.enabled': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`enabled the account of ${name(facts.text('name'), 'somebody')}` }),
  },
  'user.role-changed': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`made ${name(facts.text('name'), 'somebody')} ${facts.text('is') === 'admin' ? 'an administrator' : 'a member'}`,
    }),
  },
  'user.updated': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`changed the account of ${name(facts.text('name'), 'somebody')} through SCIM`,
      changes: between(facts.part('was'), facts.part('is')),
    }),
  },
  'person.groups-changed': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`changed the groups of ${name(facts.text('name'), 'somebody')}: ${count(facts.texts('added').length, 'group')} added, ${count(facts.texts('removed').length, 'group')} removed`,
    }),
  },
  'group-mapping.saved': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`mapped the group ${name(facts.text('groupName'))} to ${facts.text('access') === null ? 'the administrator role' : `${facts.text('access')} access`}`,
    }),
  },
  'group-mapping.removed': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`removed a mapping of the group ${name(facts.text('groupName'))}` }),
  },
  'scim-group.saved': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`saved the group ${name(facts.text('name'))} through SCIM: ${count(facts.number('members'), 'member')}`,
    }),
  },
  'scim-group.removed': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`removed the group ${name(facts.text('name'))} through SCIM` }),
  },
  'user.identity-linked': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`linked ${name(facts.text('name'), 'somebody')} to the identity provider ${facts.text('issuer') ?? ''}`,
    }),
  },
  'user.identity-unlinked': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`unlinked ${name(facts.text('name'), 'somebody')} from the identity provider, and ended ${count(facts.number('sessions'), 'session')}`,
    }),
  },
  'password.reset-offered': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`created a link that sets a new password for ${name(facts.text('name'), 'somebody')}`,
    }),
  },
  'password.changed': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`set a new password for ${name(facts.text('name'), 'somebody')}, and ended ${count(facts.number('sessions'), 'session')}`,
    }),
  },
  'sessions.ended': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`ended ${count(facts.number('sessions'), 'session')} of ${name(facts.text('name'), 'somebody')}`,
    }),
  },
  'profile.changed': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`changed their profile`,
      changes: between(facts.part('was'), facts.part('is')),
    }),
  },
  'passkey.added': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`added the passkey ${name(facts.text('name'))}` }),
  },
  'passkey.removed': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`removed the passkey ${name(facts.text('name'))}` }),
  },
  'second-factor.added': { topic: 'set-up', write: () => ({ pieces: say`set up an authenticator app` }) },
  'second-factor.removed': { topic: 'set-up', write: () => ({ pieces: say`removed their authenticator app` }) },
  'second-factor.reset': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`reset the second factor of ${name(facts.text('name'), 'somebody')}, and ended ${count(facts.number('sessions'), 'session')}`,
    }),
  },
  'recovery-codes.replaced': { topic: 'set-up', write: () => ({ pieces: say`created new recovery codes` }) },
  'recovery-code.used': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`signed ${name(facts.text('name'), 'somebody')} in with a recovery code; ${count(facts.number('left'), 'code')} left`,
    }),
  },
  'reseal.requested': {
    topic: 'set-up',
    write: () => ({ pieces: say`requested that every secret is sealed again for all running workers` }),
  },
  'secrets.resealed': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`sealed ${count(facts.number('secrets'), 'secret')} again` }),
  },
  'worker-key.retired': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`retired the worker key ${facts.text('key') ?? ''}` }),
  },
  'project.created': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`created the project ${name(facts.text('name'))}` }),
  },
  'separation.changed': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: facts.flag('on')
        ? say`set that administrators enter projects only with a reason and for a time`
        : say`set that administrators see every project`,
    }),
  },
  'project.entered': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`entered the project as a ${facts.text('access') ?? 'viewer'}, until ${minuteOf(facts.text('expiresAt'))}`,
      words: facts.text('reason'),
    }),
  },
  'project.left': {
    topic: 'set-up',
    write: (facts, known) => ({
      pieces: say`ended the entry of ${name(facts.text('name') ?? known.person, 'somebody')} into the project`,
    }),
  },
  'environment.created': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`created the environment ${name(facts.text('name'))}`,
      changes: environment(facts),
    }),
  },
  'environment.changed': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`changed the environment ${name(facts.text('name'))}`,
      changes: environment(facts),
    }),
  },
  'member.granted': {
    topic: 'set-up',
    write: (facts, known) => {
      const person = name(facts.text('name') ?? known.person, 'somebody')
      const [role, access] = [facts.text('role'), facts.text('access')]
      return {
        pieces: role
          ? say`gave ${person} the role ${name(role)}`
          : say`made ${person} a ${access ?? 'member'} of the project`,
      }
    },
  },
  'member.revoked': {
    topic: 'set-up',
    write: (facts, known) => {
      const person = name(known.person, 'somebody')
      const role = facts.text('role')
      return {
        pieces: role ? say`removed the role ${name(role)} from ${person}` : say`removed ${person} from the project`,
      }
    },
  },
  'channel.added': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`added the channel ${name(facts.text('name'))} (${facts.text('kind') ?? 'of an unknown kind'})`,
      words: facts.text('target'),
    }),
  },
  'channel.removed': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`removed the channel ${name(facts.text('name'))}` }),
  },
  'channel.tested': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`sent a test message to the channel ${name(facts.text('name'))}` }),
  },
  'delivery.retried': {
    topic: 'set-up',
    write: (facts) => ({ pieces: say`retried a message to ${name(facts.text('name'))}` }),
  },
  'email-preferences.changed': { topic: 'set-up', write: () => ({ pieces: say`changed their email preferences` }) },
  'template.imported': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`imported ${name(facts.text('name'))} as version ${String(facts.number('version') ?? '?')}, with ${count(facts.number('items'), 'item')}`,
    }),
  },
  'release.created': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`created the release ${name(facts.text('name'))} ${facts.text('version') ?? ''}, with ${count(facts.number('items'), 'item')}`,
    }),
  },
  'item.decided': {
    topic: 'items',
    write: (facts, known) => {
      const [was, is] = [facts.part('was'), facts.part('is')]
      const outcome = is?.text('outcome') ?? null
      const verb =
        outcome === null ? 'filled in' : outcome === was?.text('outcome') ? 'decided again' : spoken(AUDITED, outcome)
      return {
        pieces: say`${verb} ${itemOf(facts.text('title') ?? known.item)}`,
        changes: decided(was, is),
        words: is?.text('reason') ?? null,
      }
    },
  },
  'field.filled': {
    topic: 'items',
    write: (facts, known) => ({
      pieces: say`filled in ${itemOf(facts.text('title') ?? known.item)}`,
      changes: decided(facts.part('was'), facts.part('is')),
      words: failedBy(facts.part('was'), facts.part('is')),
    }),
  },
  'metric.sampled': {
    topic: 'monitoring',
    write: (facts) => ({
      pieces: say`recorded ${facts.shown('value') ?? 'a value'} for the metric ${name(facts.text('name'))}`,
    }),
  },
  'metric.breached': {
    topic: 'monitoring',
    write: (facts) => ({
      pieces: say`measured the metric ${name(facts.text('name'))} past its limit, at ${facts.shown('value') ?? 'a value'}`,
    }),
  },
  'metric.recovered': {
    topic: 'monitoring',
    write: (facts) => ({
      pieces: say`measured the metric ${name(facts.text('name'))} back within its limit, at ${facts.shown('value') ?? 'a value'}`,
    }),
  },
  'metric.added': {
    topic: 'monitoring',
    write: (facts) => ({ pieces: say`added the metric ${name(facts.text('name'))}` }),
  },
  'metric.linked': {
    topic: 'monitoring',
    write: (facts, known) => {
      const metric = name(facts.text('name'))
      const expression = facts.text('expression')
      return {
        pieces:
          expression === null
            ? say`unlinked the metric ${metric} from its probe`
            : say`linked the metric ${metric} to ${expression} of the probe of ${itemOf(known.item)}`,
      }
    },
  },
  'release.deployed': {
    topic: 'monitoring',
    write: (facts) => ({
      pieces: say`marked the release as deployed at ${minuteOf(facts.text('deployedAt'))}`,
      changes:
        facts.text('was') === null
          ? []
          : differ([
              { what: 'deployment time', was: minuteOf(facts.text('was')), is: minuteOf(facts.text('deployedAt')) },
            ]),
      words: facts.text('reason'),
    }),
  },
  'window.planned': {
    topic: 'monitoring',
    write: (facts) => ({
      pieces: say`planned the monitoring window ${name(facts.text('title'))}`,
      changes: between(facts.part('was'), facts.part('is')),
    }),
  },
  'check-in.done': {
    topic: 'monitoring',
    write: (facts, known) => ({
      pieces: say`${facts.text('outcome') === 'problem' ? 'found a problem at' : 'did'} the check-in of ${minuteOf(facts.text('slotAt'))} of ${itemOf(facts.text('title') ?? known.item)}`,
      changes: differ([{ what: 'outcome', was: facts.text('was'), is: facts.text('is') }]),
      words: facts.text('note'),
    }),
  },
  'check-in.accounted': {
    topic: 'monitoring',
    write: (facts, known) => ({
      pieces: say`accounted for ${count(facts.number('slots'), 'missed check-in')} of ${itemOf(facts.text('title') ?? known.item)} from ${minuteOf(facts.text('slotAt'))} on: ${facts.text('outcome') === 'problem' ? 'there was a problem' : 'there was no problem'}`,
      changes: differ([{ what: 'outcome', was: facts.text('was'), is: facts.text('is') }]),
      words: facts.text('reason'),
    }),
  },
  'check-in.assigned': {
    topic: 'monitoring',
    write: (facts, known) => {
      const item = itemOf(facts.text('title') ?? known.item)
      const assignee = facts.text('assignee')
      const when = minuteOf(facts.text('slotAt'))
      return {
        pieces:
          assignee === null
            ? say`unassigned the check-in of ${when} of ${item}`
            : say`assigned the check-in of ${when} of ${item} to ${name(assignee)}`,
      }
    },
  },
  'evidence.added': {
    topic: 'evidence',
    write: (facts, known) => ({
      pieces: say`added evidence (${facts.text('kind') ?? 'of an unknown kind'}) to ${itemOf(known.item)}: ${name(facts.text('title'))}`,
      changes: differ([{ what: 'SHA-256', was: null, is: facts.text('sha256') }]),
    }),
  },
  'probe.saved': {
    topic: 'probes',
    write: (facts, known) => {
      const [was, is] = [facts.part('was'), facts.part('is')]
      const item = itemOf(known.item)
      return {
        pieces: !is
          ? say`removed the probe of ${item}`
          : was
            ? say`changed the probe of ${item}`
            : say`added a probe to ${item}`,
        changes: between(was, is),
      }
    },
  },
  'run.requested': {
    topic: 'probes',
    write: (facts, known) => ({
      pieces: facts.flag('trial')
        ? say`tried the probe of ${itemOf(known.item)}`
        : say`requested run ${String(facts.number('number') ?? '')} of ${itemOf(known.item)}`,
    }),
  },
  'run.cancelled': {
    topic: 'probes',
    write: (facts, known) => ({
      pieces: say`cancelled run ${String(facts.number('number') ?? '')} of ${itemOf(known.item)}`,
    }),
  },
  'schedule.started': {
    topic: 'probes',
    write: (facts, known) => ({
      pieces: say`scheduled ${itemOf(facts.text('title') ?? known.item)} every ${spanOf(facts.number('everySeconds'))}`,
    }),
  },
  'schedule.stopped': {
    topic: 'probes',
    write: (facts, known) => ({ pieces: say`stopped the schedule of ${itemOf(facts.text('title') ?? known.item)}` }),
  },
  'group.requested': {
    topic: 'probes',
    write: (facts) => ({
      pieces: say`requested ${count(facts.number('probes'), 'probe')} of ${name(facts.text('title'))}, one after the other`,
    }),
  },
  'group.cancelled': {
    topic: 'probes',
    write: (facts) => ({
      pieces: say`stopped the probes of ${name(facts.text('title'))} after ${String(facts.number('done') ?? 'some')}`,
    }),
  },
  'run.recorded': {
    topic: 'probes',
    write: (facts, known) => ({
      pieces: say`recorded ${facts.flag('trial') ? 'a trial' : `run ${facts.number('number') ?? ''}`} of ${itemOf(known.item)}: ${facts.text('status') ?? 'ended'}`,
      changes: facts.flag('trial') ? [] : differ([{ what: 'outcome', was: facts.text('was'), is: facts.text('is') }]),
      words: facts.text('summary'),
    }),
  },
  'release.signed': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`signed as ${name(facts.text('role'), 'a role')}: ${spoken(DECISIONS, facts.text('decision'))}, while the verdict was ${spoken(LEVELS, facts.text('verdict'))}${methodOf(facts.text('method'))}`,
      changes: differ([
        { what: 'content', was: null, is: facts.text('contentHash') },
        ...facts.parts('answers').map((answer) => ({
          ...{ what: answer.text('text') ?? 'a criterion', was: null },
          is: answer.shown('holds') === 'yes' ? 'holds' : 'does not hold',
        })),
      ]),
      words: facts.text('comment'),
    }),
  },
  'release.signature-withdrawn': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`withdrew the signature as ${name(facts.text('role'), 'a role')}${methodOf(facts.text('method'))}`,
      words: facts.text('reason'),
    }),
  },
  'work.reassigned': {
    topic: 'set-up',
    write: (facts) => ({
      pieces: say`reassigned the open work of ${name(facts.text('from'), 'somebody')}, who left, to ${name(facts.text('to'), 'somebody')}`,
    }),
  },
  'release.signature-superseded': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`superseded the signature of ${name(facts.text('signer'), 'somebody')} as ${name(facts.text('role'), 'a role')}: ${spoken(DECISIONS, facts.text('decision'))}`,
      words: facts.text('reason'),
    }),
  },
  'signoff.refused': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`tried to sign${facts.text('role') ? ' as ' : ''}${facts.text('role') ? name(facts.text('role')) : ''}, and was refused`,
      words: facts.text('reason'),
    }),
  },
  'signoff.reminded': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`reminded ${name(facts.text('role'), 'a role')} to sign`,
      words: facts.text('note'),
    }),
  },
  'separation.acknowledged': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`confirmed that they work on the release and will not sign as ${name(facts.texts('roles').join(', ') || null, 'a role')}`,
    }),
  },
  'condition.assigned': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`assigned the condition of ${name(facts.text('role'), 'a decision')} to ${name(facts.text('owner'), 'somebody')}, due ${(facts.text('dueAt') ?? '').slice(0, 16).replace('T', ' ')} UTC`,
      words: facts.text('text'),
    }),
  },
  'condition.closed': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`closed a condition of ${name(facts.text('role'), 'a role')}: ${facts.text('text') ?? ''}`,
      words: facts.text('resolution'),
    }),
  },
  'delegation.created': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`delegated the role ${name(facts.text('role'), 'a role')} of ${name(facts.text('from'), 'somebody')} to ${name(facts.text('to'), 'somebody')}${facts.text('endsAt') ? ` until ${(facts.text('endsAt') ?? '').slice(0, 16).replace('T', ' ')}` : ''}`,
      words: facts.text('reason'),
    }),
  },
  'delegation.revoked': {
    topic: 'sign-off',
    write: (facts) => ({
      pieces: say`revoked the delegation of the role ${name(facts.text('role'), 'a role')} from ${name(facts.text('from'), 'somebody')} to ${name(facts.text('to'), 'somebody')}`,
    }),
  },
  'policy.changed': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`changed the policy of the release`,
      changes: between(facts.part('was'), facts.part('is')),
    }),
  },
  'policy.refused': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`tried to weaken the policy of a signed release, and was refused`,
      words: facts.texts('because').join('; ') || null,
    }),
  },
  'waiver.requested': {
    topic: 'waivers and issues',
    write: (facts, known) => ({ pieces: waiver('requested a waiver of', facts, known), words: facts.text('reason') }),
  },
  'waiver.granted': {
    topic: 'waivers and issues',
    write: (facts, known) => ({ pieces: waiver('granted a waiver of', facts, known) }),
  },
  'waiver.ended': {
    topic: 'waivers and issues',
    write: (facts, known) => ({
      pieces: say`ended the waiver of ${itemOf(facts.text('title') ?? known.item)}: ${facts.text('how') ?? 'ended'}`,
    }),
  },
  'waiver.grant-refused': {
    topic: 'waivers and issues',
    write: (facts, known) => ({
      pieces: say`tried to grant the waiver of ${itemOf(facts.text('title') ?? known.item)}, and was refused`,
      words: facts.text('why'),
    }),
  },
  'issue.opened': { topic: 'waivers and issues', write: issue('opened') },
  'issue.resolved': { topic: 'waivers and issues', write: issue('resolved') },
  'issue.reopened': { topic: 'waivers and issues', write: issue('reopened') },
  'criterion.answered': {
    topic: 'items',
    write: (facts) => ({
      pieces: say`answered ${name(facts.text('text'))}`,
      changes: differ([{ what: 'answer', was: facts.shown('was'), is: facts.shown('is') }]),
    }),
  },
  'question.answered': {
    topic: 'items',
    write: (facts) => ({
      pieces: say`answered a question about the checklist as ${facts.text('answer') === 'prose' ? 'prose' : 'corrected'}: ${name(facts.text('text'), 'a question')}`,
      words: facts.text('reason'),
    }),
  },
  'applicability.overridden': {
    topic: 'items',
    write: (facts) => ({
      pieces: say`set whether the ${facts.text('target') ?? 'section'} ${name(facts.text('title'))} applies`,
      changes: differ([{ what: 'applies', was: facts.shown('was'), is: facts.shown('is') }]),
      words: facts.text('reason'),
    }),
  },
  'comment.added': {
    topic: 'discussion',
    write: (facts, known) => ({ pieces: [...say`commented on ${onWhat(known, facts)}`, ...mentioning(facts)] }),
  },
  'comment.changed': {
    topic: 'discussion',
    write: (facts, known) => ({
      pieces: [...say`changed their comment on ${onWhat(known, facts)}`, ...mentioning(facts)],
    }),
  },
  'comment.removed': {
    topic: 'discussion',
    write: (facts, known) => ({
      pieces: say`removed the comment of ${name(facts.text('author'), 'somebody')} on ${onWhat(known, facts)}`,
    }),
  },
  'release.decided': {
    topic: 'decisions',
    write: (facts) => {
      const second = facts.text('second')
      return {
        pieces: say`decided ${spoken(CALLS, facts.text('call'))}, while the verdict was ${spoken(LEVELS, facts.text('verdict'))}${facts.flag('breakGlass') ? `, overriding the verdict${second ? ' with ' : ''}` : ''}${second ? { name: second } : ''}`,
        changes: differ([{ what: 'content', was: null, is: facts.text('contentHash') }]),
        words: facts.text('reason'),
      }
    },
  },
  'break-glass.requested': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`requested an override of the verdict: ${spoken(CALLS, facts.text('call'))} instead of ${spoken(LEVELS, facts.text('verdict'))}`,
      words: facts.text('reason'),
    }),
  },
  'break-glass.ended': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`ended the request for an override: ${facts.text('how') ?? 'ended'}`,
    }),
  },
  'section.started': {
    topic: 'items',
    write: (facts) => ({ pieces: say`started ${name(facts.text('title'), 'a section')}` }),
  },
  'details.filled': {
    topic: 'items',
    write: (facts) => ({ pieces: say`filled in the deployment details`, changes: between(null, facts.part('values')) }),
  },
  'rollback.started': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`${facts.flag('rehearsal') ? 'started to rehearse' : 'started to roll back by'} ${name(facts.text('title'), 'a rollback plan')}${within(facts.number('budgetSeconds'))}`,
      words: facts.text('reason'),
    }),
  },
  'rollback.step-done': {
    topic: 'decisions',
    write: (facts) => {
      const skipped = facts.text('skipped')
      return {
        pieces: say`${skipped === null ? 'did' : 'skipped'} the step ${name(facts.text('title'))} of a ${rollback(facts.flag('rehearsal'))}`,
        words: skipped,
      }
    },
  },
  'rollback.step-undone': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`undid the step ${name(facts.text('title'))} of a ${rollback(facts.flag('rehearsal'))}`,
    }),
  },
  'rollback.ended': {
    topic: 'decisions',
    write: (facts) => {
      const retained = facts.flag('withinBudget')
      const budget =
        facts.number('budgetSeconds') === null ? '' : retained ? ', within its budget' : ', over its budget'
      return {
        pieces: say`${ENDS[facts.text('outcome') ?? ''] ?? 'ended'} ${name(facts.text('title'), 'a rollback plan')} after ${formatClock(facts.number('seconds') ?? 0)}${budget}`,
        words: facts.text('reason'),
      }
    },
  },
  'freeze.created': { topic: 'set-up', write: calendar('froze') },
  'freeze.changed': { topic: 'set-up', write: calendar('changed a freeze of') },
  'freeze.ended': { topic: 'set-up', write: calendar('ended a freeze of') },
  'window.created': { topic: 'set-up', write: calendar('planned a deployment window of') },
  'window.changed': { topic: 'set-up', write: calendar('changed a deployment window of') },
  'window.ended': { topic: 'set-up', write: calendar('ended a deployment window of') },
  'calendar-feed.created': {
    topic: 'set-up',
    write: () => ({ pieces: say`created a private address for their calendar` }),
  },
  'calendar-feed.revoked': {
    topic: 'set-up',
    write: () => ({ pieces: say`revoked the private address of their calendar` }),
  },
  'release.reopened': {
    topic: 'decisions',
    write: (facts) => ({
      pieces: say`reopened the release for round ${String(facts.number('round') ?? '')}`,
      words: facts.text('reason'),
    }),
  },
}

/** The actions of a topic. */
export function actionsOf(topic: Topic): string[] {
  return Object.entries(SENTENCES)
    .filter(([, sentence]) => sentence.topic === topic)
    .map(([action]) => action)
}
