// The one policy: who may do what. Every entry point asks here, through `demand`; pages ask `can`, to say beforehand what is possible and why not.
import type { Actor, Machine, Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import type { TokenScope } from '@/lib/domain/words'

/** Everything that a door may do, with who may: the least scope of a machine (null: never), and what a person must be. */
export const ACTS = {
  'board.read': { machine: 'read', person: 'anybody' },
  'inbox.read': { machine: null, person: 'anybody' },
  'news.mark': { machine: null, person: 'anybody' },
  /** What comes by e-mail, for oneself. */
  'mail.choose': { machine: null, person: 'anybody' },
  'template.read': { machine: 'read', person: 'anybody' },
  'template.import': { machine: 'write', person: 'anybody' },
  'project.create': { machine: 'admin', person: 'anybody' },
  'project.read': { machine: 'read', person: 'member' },
  'project.administer': { machine: 'admin', person: 'lead' },
  /** Letting probes into private and loopback networks. */
  'egress.open-private': { machine: 'admin', person: 'admin' },
  'metric.sample': { machine: 'write', person: 'contributor' },
  /** Saying when it was deployed: hour 0 of windows and soak. */
  'release.deploy': { machine: 'write', person: 'contributor' },
  /** Doing a check-in of a monitoring window. */
  'checkin.do': { machine: 'write', person: 'contributor' },
  /** Saying how it was in check-ins that were missed, and why only now. */
  'checkin.account': { machine: null, person: 'lead' },
  /** Moving a window, assigning its check-ins, saying which probe feeds a metric. */
  'monitor.plan': { machine: null, person: 'lead' },
  'release.read': { machine: 'read', person: 'member' },
  'release.create': { machine: 'write', person: 'lead' },
  'policy.change': { machine: 'admin', person: 'lead' },
  'item.decide': { machine: 'write', person: 'contributor' },
  'field.fill': { machine: 'write', person: 'contributor' },
  'evidence.add': { machine: 'write', person: 'contributor' },
  'run.request': { machine: 'write', person: 'contributor' },
  'probe.edit': { machine: 'write', person: 'lead' },
  /** Viewers never sign: whoever signs holds a role or leads the project. Which role is theirs, the release says. */
  'signoff.sign': { machine: null, person: 'contributor' },
  /** Taking back one's own signature, also without the role that it was given for. */
  'signoff.withdraw': { machine: null, person: 'member' },
  /** Closing a condition; which role's it is, the condition says. */
  'condition.close': { machine: null, person: 'member' },
  /** Naming who meets a condition of the document and until when: whoever signs or leads. */
  'condition.assign': { machine: 'write', person: 'contributor' },
  /** Letting another sign in one's place. */
  'delegation.make': { machine: null, person: 'member' },
  'signoff.remind': { machine: 'write', person: 'member' },
  'waiver.ask': { machine: null, person: 'contributor' },
  'waiver.grant': { machine: null, person: 'lead' },
  'issue.open': { machine: 'write', person: 'contributor' },
  'issue.settle': { machine: 'write', person: 'contributor' },
  /** Going back, in earnest or as a rehearsal. */
  'rollback.start': { machine: 'write', person: 'contributor' },
  /** Ticking its steps, and ending it. */
  'rollback.work': { machine: 'write', person: 'contributor' },
  'criterion.answer': { machine: 'write', person: 'contributor' },
  /** Saying how a document is meant where the reader could not tell: it changes what the release asks for. */
  'question.answer': { machine: 'write', person: 'lead' },
  /** Saying that what is for one case applies, or does not, whatever the document's choice says. */
  'applicability.override': { machine: 'write', person: 'lead' },
  'comment.add': { machine: 'write', person: 'member' },
  /** One's own: whose it is, the comment says. */
  'comment.change': { machine: null, person: 'member' },
  'comment.remove-others': { machine: null, person: 'lead' },
  /** Calling go or no-go; who of the project's people it is, the policy of the release says. */
  'release.decide': { machine: null, person: 'member' },
  'release.reopen': { machine: null, person: 'lead' },
  /** Deciding against the verdict: two of them. */
  'release.break-glass': { machine: null, person: 'admin' },
  /** Freezes and deployment windows. */
  'calendar.change': { machine: 'write', person: 'lead' },
  /** The secret address of one's own calendar. */
  'calendar.follow': { machine: null, person: 'anybody' },
  /** The public keys that signatures of the product are verified with. */
  'key.read': { machine: 'read', person: 'anybody' },
  'audit.read': { machine: 'read', person: 'member' },
  /** How the queue and the workers are. */
  'queue.read': { machine: 'read', person: 'admin' },
  /** Seeing who has an account, inviting, disabling, changing roles, ending sessions. */
  'user.administer': { machine: 'admin', person: 'admin' },
  /** Whoever sets somebody's password can sign as them, so no token does. */
  'user.reset-password': { machine: null, person: 'admin' },
  /** Tokens of the instance, and revoking those of people. */
  'token.administer': { machine: 'admin', person: 'admin' },
  /** One's own tokens. */
  'token.own': { machine: null, person: 'anybody' },
  /** One's own name, password, passkeys, sessions and time zone. */
  'profile.change': { machine: null, person: 'anybody' },
} as const satisfies Record<
  string,
  { machine: TokenScope | null; person: 'anybody' | 'member' | 'contributor' | 'lead' | 'admin' }
>
export type Act = keyof typeof ACTS

/** What the act is done to. Without a project it is the instance's. */
export type Subject = { projectId?: string }

/** `hidden`: the reader must not even learn that the subject exists. */
export type Permit = { allowed: true } | { allowed: false; reason: string; hidden?: true }

const YES: Permit = { allowed: true }
const no = (reason: string): Permit => ({ allowed: false, reason })
const HIDDEN: Permit = {
  allowed: false,
  reason: 'It is not here, or it belongs to a project that you are not a member of.',
  hidden: true,
}
const SCOPES: TokenScope[] = ['read', 'write', 'admin']

function machineMay(machine: Machine, act: Act, subject: Subject): Permit {
  const { machine: least, person: need } = ACTS[act]
  if (machine.projectId && subject.projectId && subject.projectId !== machine.projectId) return HIDDEN
  if (machine.projectId && !subject.projectId && !(need === 'anybody' && least === 'read'))
    return no('This token is limited to one project.')
  if (least === null) return no('A token cannot do this; a person can.')
  if (SCOPES.indexOf(machine.scope) < SCOPES.indexOf(least))
    return no(`This needs a token with the scope ${least}; this one has ${machine.scope}.`)
  return YES
}

function personMay(person: Person, act: Act, { projectId }: Subject): Permit {
  const need = ACTS[act].person
  if (need === 'admin') return person.role === 'admin' ? YES : no('Only an administrator can do this.')
  if (need === 'anybody' || person.role === 'admin') return YES
  if (!projectId) return no('Only an administrator can do this for the whole instance.')
  const held = person.projects[projectId]
  if (!held) return HIDDEN
  if (need === 'member' || held.access === 'lead') return YES
  if (need === 'lead') return no('Only a lead of the project can do this.')
  return held.roles.length > 0
    ? YES
    : no('You may look at this project, not change it. A lead of the project can give you a role.')
}

/** May this actor do this? With the reason in one sentence when not. */
export function can(actor: Actor, act: Act, subject: Subject): Permit {
  switch (actor.kind) {
    case 'anonymous':
      return no('Sign in first.')
    case 'system':
      return act === 'signoff.sign' || act === 'signoff.withdraw' ? no('Only a person signs.') : YES
    case 'machine': {
      const permit = machineMay(actor, act, subject)
      return permit.allowed && actor.owner ? personMay(actor.owner, act, subject) : permit
    }
    case 'person':
      return personMay(actor, act, subject)
  }
}

/** Throws the refusal that fits when the actor may not. */
export function demand(actor: Actor, act: Act, subject: Subject): void {
  const permit = can(actor, act, subject)
  if (permit.allowed) return
  if (actor.kind === 'anonymous') throw new Refusal('not-signed-in', permit.reason)
  throw new Refusal(permit.hidden ? 'not-found' : 'forbidden', permit.reason)
}

/** The projects whose releases the actor may see; null is all. */
export function visibleProjects(actor: Actor): string[] | null {
  switch (actor.kind) {
    case 'anonymous':
      return []
    case 'system':
      return null
    case 'machine': {
      const owned = actor.owner ? visibleProjects(actor.owner) : null
      if (!actor.projectId) return owned
      return owned === null || owned.includes(actor.projectId) ? [actor.projectId] : []
    }
    case 'person':
      return actor.role === 'admin' ? null : Object.keys(actor.projects)
  }
}
