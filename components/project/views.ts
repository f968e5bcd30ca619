// What the page of a project is given.
import type { EgressRule } from '@/lib/domain/project/environment'
import type { UnheldRoles } from '@/lib/domain/project/unheld-roles'

export type EnvironmentView = {
  id: string
  name: string
  variables: Record<string, string>
  egress: EgressRule[]
  databases: Record<string, { urlSecret: string }>
  allowSideEffects: boolean
  perHost: number
  /** Its hosts and commands in YAML; empty when there are none. */
  hostsText: string
  revision: number
  secretNames: string[]
  secretHosts: Record<string, string[]>
}
export type MemberView = {
  userId: string
  name: string
  email: string
  access: string
  roles: string[]
  /** What nobody would hold without them; for leads only. */
  unheldRoles: UnheldRoles[]
}
