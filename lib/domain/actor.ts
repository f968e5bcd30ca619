// Who acts. Built once by the request boundary (session or token), by the worker, or by the command line; never by a use case.
import type { InstanceRole, ProjectAccess, TokenScope } from '@/lib/domain/enums'

/** What a person holds in one project: access, and the sign-off roles granted there with the time of each grant (ISO 8601). */
export type ProjectGrants = {
  access: ProjectAccess
  roles: { role: string; grantedAt: string }[]
  /** When the access ends (ISO 8601), where it rests on an administrator's entry into the project. */
  until?: string
}

export type Person = {
  kind: 'person'
  id: string
  name: string
  email: string
  role: InstanceRole
  /** An administrator who sees no project but those in `projects`, because the instance is set so. */
  separated?: true
  /** The IANA time zone that times are shown in; UTC when absent. */
  timeZone?: string
  /** Session the person acts in; absent on the command line. */
  sessionId?: string
  /** A second factor is asked for and there is none: nothing but setting it up is allowed. */
  mustEnrol?: true
  /** By project id. */
  projects: Record<string, ProjectGrants>
}

/** An API token. It may fill, tick and push evidence as its scope allows; it never signs. */
export type Machine = {
  kind: 'machine'
  id: string
  name: string
  scope: TokenScope /** Limits the token to one project. */
  projectId?: string
  /** A token of the instance that reaches a project only when it is limited to it, because the instance is set so. */
  separated?: true
  /** Of a personal token: it may do no more than its owner, and what it does counts as done by its owner. */
  owner?: Person
}

/** The product itself: the worker, the demo, the command line beside a database. */
export type System = { kind: 'system'; name: string }

export type Anonymous = { kind: 'anonymous' }

export type Actor = Person | Machine | System | Anonymous

/** The person who acts, or whose personal token acts; undefined for the instance's tokens and the product itself. */
export function personBehind(actor: Actor): Person | undefined {
  if (actor.kind === 'machine') return actor.owner
  return actor.kind === 'person' ? actor : undefined
}

/** The actor as history prints it. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'anonymous') return 'Somebody not signed in'
  return actor.kind === 'machine' && actor.owner ? `${actor.name} (token of ${actor.owner.name})` : actor.name
}
