// The one policy: who may do what. `authorize` gives the grant without which nothing is written; pages ask `can`, to say
// beforehand what is possible and why not.

import type { Actor, Machine, Person } from '@/lib/domain/actor'
import type { TokenScope } from '@/lib/domain/enums'
import { MUST_ENROL } from '@/lib/domain/people/second-factor'
import { NOT_FOUND, Refusal } from '@/lib/domain/refusal'
import { permissionTexts } from '@/lib/domain/text/en/permissions'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'

/** What a person must be in the project of the act. */
type Standing = 'anybody' | 'member' | 'contributor' | 'lead' | 'admin' | 'nobody'
/** `instance`: what a person must be when the act belongs to no project; an administrator, unless it says otherwise. */
type Need = { machine: TokenScope | null; person: Standing; instance?: 'anybody' }

/** Everything that an entry point may do, with who may: the least scope of a machine (null: never), and what a person must be. */
export const ACTS = {
  'board.read': { machine: 'read', person: 'anybody' },
  'inbox.read': { machine: null, person: 'anybody' },
  'notification.mark': { machine: null, person: 'anybody' },
  /** What comes by e-mail, for oneself. */
  'mail.change': { machine: null, person: 'anybody' },
  /** Seeing what a text would become. Nothing is saved. */
  'document.preview': { machine: 'write', person: 'anybody' },
  /** Templates of a project are its members' to read; those of the instance are everybody's. */
  'template.read': { machine: 'read', person: 'member', instance: 'anybody' },
  /** A new template or a new version of one: by leads of its project, or by administrators for the whole instance. */
  'template.import': { machine: 'write', person: 'lead' },
  'project.create': { machine: 'admin', person: 'anybody' },
  'project.read': { machine: 'read', person: 'member' },
  'project.administer': { machine: 'admin', person: 'lead' },
  /** Entering a project for a time, with a reason, where the instance keeps administrators out. */
  'project.enter': { machine: null, person: 'admin' },
  /** Changing how the instance works. */
  'settings.change': { machine: null, person: 'admin' },
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
  'delegation.create': { machine: null, person: 'member' },
  'signoff.remind': { machine: 'write', person: 'member' },
  'waiver.request': { machine: null, person: 'contributor' },
  'waiver.grant': { machine: null, person: 'lead' },
  'issue.open': { machine: 'write', person: 'contributor' },
  'issue.resolve': { machine: 'write', person: 'contributor' },
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
  'calendar.create-feed': { machine: null, person: 'anybody' },
  /** The public keys that signatures of the product are verified with. */
  'key.read': { machine: 'read', person: 'anybody' },
  'audit.read': { machine: 'read', person: 'member' },
  /** How the queue and the workers are. */
  'queue.read': { machine: 'read', person: 'admin' },
  /** Seeing who has an account, inviting, disabling, changing roles, ending sessions. */
  'user.administer': { machine: 'admin', person: 'admin' },
  /** Whoever replaces somebody's password can sign as them, so no token does. */
  'user.reset-password': { machine: null, person: 'admin' },
  /** Keeping people and groups as an identity provider says (SCIM): for its token, whatever role a person has. */
  'scim.provision': { machine: 'scim', person: 'nobody' },
  /** The keys that secrets are sealed to. */
  'key.administer': { machine: null, person: 'admin' },
  /** Tokens of the instance, and revoking those of people. */
  'token.administer': { machine: 'admin', person: 'admin' },
  /** One's own tokens. */
  'token.own': { machine: null, person: 'anybody' },
  /** What the product does by itself: sessions, links that are themselves the right, results of runs, facts it computes. */
  'system.work': { machine: null, person: 'nobody' },
  /** Having it recorded that an attempt of one's own was refused. */
  'refusal.record': { machine: null, person: 'anybody' },
  /** One's own name, password, passkeys, sessions and time zone. */
  'profile.change': { machine: null, person: 'anybody' },
} as const satisfies Record<string, Need>
export type Act = keyof typeof ACTS

/** What the act is done to. Without a project it is the instance's. */
export type Subject = { projectId?: string }

/** `hidden`: the reader must not even learn that the subject exists. */
export type Permit = { allowed: true } | { allowed: false; reason: string; hidden?: true }

const YES: Permit = { allowed: true }
const no = (reason: string): Permit => ({ allowed: false, reason })
const HIDDEN: Permit = { allowed: false, reason: NOT_FOUND, hidden: true }
/** Scopes that include those before them. `scim` stands aside: it includes none and is part of none. */
const SCOPES: TokenScope[] = ['read', 'write', 'admin']
const includes = (held: TokenScope, least: TokenScope): boolean =>
  held === least || (least !== 'scim' && SCOPES.indexOf(held) >= SCOPES.indexOf(least))

/** What a person must be: acts for anybody need nothing, with a project or without one. */
function standingFor(act: Act, projectId: string | undefined): Standing {
  const { person, instance }: Need = ACTS[act]
  return projectId === undefined ? (instance ?? person) : person
}

function machineMay(machine: Machine, act: Act, { projectId }: Subject): Permit {
  const need = standingFor(act, projectId)
  const { machine: least } = ACTS[act]
  if (projectId && !reaches(machine, projectId, need)) return HIDDEN
  if (machine.projectId && !projectId && !(need === 'anybody' && least === 'read'))
    return no(permissionTexts.otherProject())
  if (least === null) return no(permissionTexts.noToken())
  if (!includes(machine.scope, least)) return no(permissionTexts.tokenScope({ least, scope: machine.scope }))
  return YES
}

/** Whether the token may know of the project. Asked before anything else, so that no other refusal tells that it exists. */
function reaches(machine: Machine, projectId: string, need: Standing): boolean {
  if (machine.projectId) {
    if (machine.projectId !== projectId) return false
  } else if (machine.separated && need !== 'anybody') return false
  return !machine.owner || need === 'anybody' || sees(machine.owner, projectId)
}

/** Whether being an administrator gives this person every right in the project. */
function administers({ role, separated, projects }: Person, projectId: string): boolean {
  return role === 'admin' && (!separated || projects[projectId]?.access === 'lead')
}

function sees(person: Person, projectId: string): boolean {
  return administers(person, projectId) || person.projects[projectId] !== undefined
}

function personMay(person: Person, act: Act, { projectId }: Subject): Permit {
  if (person.mustEnrol && act !== 'profile.change' && act !== 'refusal.record') return no(MUST_ENROL)
  const need = standingFor(act, projectId)
  if (need === 'nobody') return no(permissionTexts.onlyProduct())
  if (need === 'anybody') return YES
  if (!projectId) {
    if (person.role === 'admin') return YES
    return no(need === 'admin' ? permissionTexts.onlyAdmin() : permissionTexts.onlyAdminOfInstance())
  }
  if (administers(person, projectId)) return YES
  const held = person.projects[projectId]
  if (!held) return HIDDEN
  if (need === 'admin')
    return no(person.role === 'admin' ? permissionTexts.onlyAdminAsLead() : permissionTexts.onlyAdmin())
  if (need === 'member' || held.access === 'lead') return YES
  if (need === 'lead') return no(permissionTexts.onlyLead())
  return held.roles.length > 0 ? YES : no(permissionTexts.viewOnly())
}

/** May this actor do this? With the reason in one sentence when not. */
export function can(actor: Actor, act: Act, subject: Subject): Permit {
  switch (actor.kind) {
    case 'anonymous':
      return no(permissionTexts.signInFirst())
    case 'system':
      return act === 'signoff.sign' || act === 'signoff.withdraw' ? no(permissionTexts.personSigns()) : YES
    case 'machine': {
      const permit = machineMay(actor, act, subject)
      return permit.allowed && actor.owner ? personMay(actor.owner, act, subject) : permit
    }
    case 'person':
      return personMay(actor, act, subject)
  }
}

declare const authorized: unique symbol
/** That this actor may do this act to this subject. `authorize` alone makes one. */
export type Grant = {
  readonly actor: Actor
  readonly act: Act
  readonly projectId: string | undefined
  readonly [authorized]: true
}

/** The grant, or the refusal that fits: who is not signed in learns only that, and a stranger not even that the subject exists. */
export function authorize(actor: Actor, act: Act, { projectId }: Subject): Grant {
  const permit = can(actor, act, { projectId })
  if (permit.allowed) return { actor, act, projectId } as Grant
  if (actor.kind === 'anonymous') throw new Refusal('not-signed-in', permit.reason)
  throw new Refusal(permit.hidden ? 'not-found' : 'forbidden', permit.reason)
}

/**
 * Whether what is done with the grant may be about this project: its own, or any, where it is an administrator's or the
 * product's act on the whole instance.
 */
export function covers({ act, projectId }: Grant, about: string): boolean {
  const { person }: Need = ACTS[act]
  return projectId === undefined ? person === 'admin' || person === 'nobody' : projectId === about
}

/**
 * A release (or its head) for who may do `act` to it. A release that is not there and one of a foreign project are refused alike.
 */
export function authorizeRelease<R extends { projectId: string }>(
  actor: Actor,
  act: Act,
  release: R | null,
): { release: R; grant: Grant } {
  if (release) return { release, grant: authorize(actor, act, release) }
  if (actor.kind === 'anonymous') throw new Refusal('not-signed-in', commonRefusals.signInFirst())
  throw new Refusal('not-found', commonRefusals.notFound())
}

/** The projects whose releases the actor may see; null is all. */
export function visibleProjects(actor: Actor): string[] | null {
  switch (actor.kind) {
    case 'anonymous':
      return []
    case 'system':
      return null
    case 'machine': {
      const owned = actor.owner ? visibleProjects(actor.owner) : actor.separated && !actor.projectId ? [] : null
      if (!actor.projectId) return owned
      return owned === null || owned.includes(actor.projectId) ? [actor.projectId] : []
    }
    case 'person':
      return actor.role === 'admin' && !actor.separated ? null : Object.keys(actor.projects)
  }
}
