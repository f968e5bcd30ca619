// What belongs to a project, as the API answers it: environments, calendars, channels, entries.
import { z } from 'zod'
import { Id, Named, Permission, Time } from '@/app/api/v1/answers/shapes'
import { ProjectAccess } from '@/lib/domain/enums'
import { ChannelKind, DeliveryState } from '@/lib/domain/notify/channel'
import { NoticeKind } from '@/lib/domain/notify/kinds'
import { Environment } from '@/lib/domain/project/environment'

const Hosts = z.array(z.string()).meta({ description: 'The hosts that probes may send the secret to.' })

/** An environment without the values of its secrets. `PATCH` takes its members, and the revision that was seen. */
export const EnvironmentDetail = Environment.extend({
  ...{ id: Id, projectId: Id, revision: z.int(), secretNames: z.array(z.string()) },
  secretHosts: z.record(z.string(), Hosts),
}).meta({ id: 'Environment' })

export const EnvironmentSecret = z.object({
  ...{ name: z.string(), hosts: Hosts },
  revision: z.int().meta({ description: 'Of the environment.' }),
})

export const Project = Named.extend({ environments: z.array(Named) })

const window = { note: z.string().nullable(), zone: z.string() }
const Window = z.discriminatedUnion('kind', [
  z.object({ ...window, kind: z.literal('once'), startsAt: Time, endsAt: Time }),
  z.object({
    ...{ ...window, kind: z.literal('weekly'), weekdays: z.array(z.int().min(1).max(7)) },
    ...{ from: z.string(), to: z.string() },
  }),
])
const entry = {
  ...{ id: Id, revision: z.int(), environmentId: Id, by: z.string().nullable() },
  state: z.enum(['ended', 'active', 'upcoming']),
  overlaps: z.int().meta({ description: 'How many others of the environment it shares time with.' }),
}
const CalendarEntry = z.discriminatedUnion('what', [
  z.object({
    ...{ ...entry, what: z.literal('freeze'), startsAt: Time, endsAt: Time },
    ...{ zone: z.string(), reason: z.string() },
  }),
  z.object({ ...entry, what: z.literal('window'), window: Window }),
])

export const Calendar = z.object({
  project: Named,
  environments: z.array(
    Named.extend({
      entries: z.array(CalendarEntry),
      now: z
        .object({
          ...{ frozen: z.boolean(), windowed: z.boolean(), open: z.boolean() },
          next: z.object({ at: Time, zone: z.string() }).optional(),
        })
        .meta({ description: 'What holds at this moment. Without windows it is always open.' }),
    }),
  ),
  ...{ may: z.object({ change: Permission }), at: Time, followedSince: Time.optional() },
})

const Delivery = z.object({
  ...{ id: Id, channelId: Id, title: z.string(), target: z.string(), state: DeliveryState, attempts: z.int() },
  ...{ lastError: z.string().nullable(), responseCode: z.int().nullable() },
  ...{ createdAt: Time, sentAt: Time.nullable(), nextAt: Time },
})
export const Channels = z.object({
  project: Named,
  channels: z.array(
    z.object({
      ...{ id: Id, kind: ChannelKind, name: z.string(), notices: z.array(NoticeKind), target: z.string() },
      ...{ createdBy: z.string(), createdAt: Time, deliveries: z.array(Delivery) },
    }),
  ),
  mailSetUp: z.boolean(),
})

/** An entry of an administrator into a project. */
export const ProjectEntry = z.object({
  ...{ id: Id, name: z.string(), access: ProjectAccess, reason: z.string(), createdAt: Time, expiresAt: Time },
  ...{ endedAt: Time.nullable(), endedBy: z.string().nullable(), isOpen: z.boolean(), mayEnd: Permission },
})
