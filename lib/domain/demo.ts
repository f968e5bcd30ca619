// Who is who in the demo. These passwords are public: they are for a demo that only this machine can reach, and its sign-in page shows them.
// Where others can reach it, each person gets a random one (`lib/cli/demo.ts`).
import type { InstanceRole, ProjectAccess } from '@/lib/domain/enums'

export type DemoPerson = {
  email: string
  name: string
  password: string
  role: InstanceRole
  /** Null: no member of the project. */
  access: ProjectAccess | null
  roles: string[]
  what: string
}

export const DEMO_PEOPLE: DemoPerson[] = [
  {
    email: 'lead@example.com',
    name: 'Ada Lindqvist',
    password: 'lighthouse-lead',
    role: 'member',
    access: 'lead',
    roles: ['Release Lead', 'Cutover Lead'],
    what: 'leads the release, runs its probes',
  },
  {
    email: 'qa@example.com',
    name: 'Benoît Okafor',
    password: 'lighthouse-qa',
    role: 'member',
    access: 'viewer',
    roles: ['QA Lead'],
    what: 'signs as QA Lead',
  },
  {
    email: 'ops@example.com',
    name: 'Chidi Moreau',
    password: 'lighthouse-ops',
    role: 'member',
    access: 'viewer',
    roles: ['Harbour Operations'],
    what: 'signs as Harbour Operations',
  },
  {
    email: 'admin@example.com',
    name: 'Dana Novak',
    password: 'lighthouse-admin',
    role: 'admin',
    access: null,
    roles: [],
    what: 'administers the installation',
  },
]
