// Who is who in the demo. These passwords are public: the demo seeds them into an empty embedded database only, and its sign-in page shows them.
import type { InstanceRole, ProjectAccess } from '@/lib/domain/words'

export type DemoPerson = {
  email: string
  name: string
  password: string
  role: InstanceRole
  access: ProjectAccess
  roles: string[]
  what: string
}

export const DEMO_PEOPLE: DemoPerson[] = [
  {
    email: 'lead@example.com',
    name: 'Ada Lindqvist',
    password: 'lighthouse-lead',
    role: 'admin',
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
]
