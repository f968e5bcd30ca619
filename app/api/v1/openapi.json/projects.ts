// Projects, templates, environments, calendars and notifications.
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { call, json } from '@/app/api/v1/openapi.json/call'
import { Anything, Changes, DocumentChanges, environment, Id, Imported } from '@/app/api/v1/openapi.json/shapes'
import { SaveFreeze, SaveWindow } from '@/lib/domain/calendar/entry'
import { NotificationPage } from '@/lib/domain/notify/notification-view'
import { AddSignedChannel } from '@/lib/notify/change-channels'
import { MarkNotifications } from '@/lib/notify/mark-notifications'
import { CreateProject } from '@/lib/project/create-project'
import { SaveEnvironment } from '@/lib/project/save-environment'

export const projectPaths: ZodOpenApiPathsObject = {
  '/notices': {
    get: call({
      summary: 'Your notifications, unread first, a page at a time. For signed-in people: a token has no inbox.',
      query: z.object({
        after: z.string().optional().meta({ description: 'The `next` of the page before.' }),
        limit: z.int().optional(),
      }),
      answer: NotificationPage,
    }),
  },
  '/notices/unread': {
    get: call({ summary: 'How many notices are unread, counted to a hundred', answer: z.object({ unread: z.int() }) }),
  },
  '/notices/read': {
    post: call({
      summary: 'Marks one notice, or all up to a `seq`, as read',
      posts: true,
      body: json(MarkNotifications),
      answer: z.object({ marked: z.int() }),
    }),
  },
  '/projects/{projectId}/channels': {
    get: call({
      summary: 'Where a project’s notices go, and how the last deliveries went. Addresses and secrets never come back.',
      params: z.object({ projectId: Id }),
      answer: Anything,
    }),
    post: call({
      summary: 'A new channel: slack, webhook (a Standard Webhook, signed with `secret`) or email-list',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(AddSignedChannel),
      answer: z.object({ id: Id }),
    }),
  },
  '/projects/{projectId}/channels/{channelId}': {
    delete: call({
      summary: 'Removes a channel with what waits for it',
      params: z.object({ projectId: Id, channelId: Id }),
      answer: z.object({}),
    }),
  },
  '/templates': {
    get: call({
      summary: 'The templates of your projects and of the whole instance',
      query: z.object({
        projectId: Id.optional().meta({ description: 'Only those that a release of this project can be made from.' }),
      }),
      answer: z.array(Anything),
    }),
    post: call({
      summary: 'Markdown becomes a template. Nothing of it is executed.',
      status: 201,
      posts: true,
      query: z.object({
        projectId: Id.optional().meta({
          description:
            'The project that it belongs to. Without it, a token of one project uses that project, and administrators and tokens of the instance make a template of the whole instance.',
        }),
        name: z.string().optional(),
      }),
      body: { content: { 'text/markdown': { schema: z.string() } } },
      answer: Imported,
    }),
  },
  '/templates/{templateId}': {
    get: call({
      summary: 'A template: its structure, or with Accept: text/markdown its Markdown',
      params: z.object({ templateId: Id }),
      query: z.object({ version: z.int().optional().meta({ description: 'The newest by default.' }) }),
      answer: Anything,
    }),
  },
  '/templates/{templateId}/changes': {
    get: call({
      summary: 'What changed in a template since the last release of a project that used it, and who changed it',
      params: z.object({ templateId: Id }),
      query: z.object({ projectId: Id }),
      answer: DocumentChanges,
    }),
  },
  '/templates/{templateId}/versions': {
    post: call({
      summary:
        'Markdown becomes the next version of a template, with the corrections and probes of the version before written into it. The same text again changes nothing.',
      status: 201,
      posts: true,
      params: z.object({ templateId: Id }),
      query: z.object({
        version: z
          .int()
          .optional()
          .meta({ description: 'The version that the text was made from: refused when there is a newer one.' }),
        carry: z
          .enum(['true', 'false'])
          .optional()
          .meta({ description: '`false`: the text is saved as it is, and what was corrected before is lost.' }),
      }),
      body: { content: { 'text/markdown': { schema: z.string() } } },
      answer: Imported.extend({ changes: Changes.optional() }),
    }),
  },
  '/projects': {
    get: call({ summary: 'The projects that the caller may see', answer: z.array(Anything) }),
    post: call({
      summary: 'A new project',
      status: 201,
      posts: true,
      body: json(CreateProject),
      answer: z.object({ id: Id, name: z.string() }),
    }),
  },
  '/projects/{projectId}/environments': {
    post: call({
      summary: 'A new environment. Secrets never come back.',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(SaveEnvironment.omit({ projectId: true, environmentId: true, revision: true })),
      answer: z.object({ id: Id, name: z.string() }),
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar': {
    get: call({
      summary: 'Freezes and deployment windows of the environment, and what holds now',
      params: environment,
      answer: Anything,
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/freezes': {
    post: call({
      summary: 'A freeze: every release to the environment is NO-GO in it. With id and revision, a change of one.',
      ...{ status: 201, posts: true, params: environment, body: json(SaveFreeze), answer: z.object({ id: Id }) },
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/freezes/{id}': {
    delete: call({
      summary: 'A freeze ends now, or does not begin',
      params: environment.extend({ id: Id }),
      answer: z.object({ id: Id }),
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/windows': {
    post: call({
      summary:
        'A deployment window: outside of all of them releases to the environment hold. With id and revision, a change of one.',
      ...{ status: 201, posts: true, params: environment, body: json(SaveWindow), answer: z.object({ id: Id }) },
    }),
  },
  '/projects/{projectId}/environments/{environmentId}/calendar/windows/{id}': {
    delete: call({
      summary: 'A deployment window closes now, or does not open any more',
      params: environment.extend({ id: Id }),
      answer: z.object({ id: Id }),
    }),
  },
  '/calendar.ics': {
    get: call({
      summary: 'The calendar of a person, under its secret address',
      query: z.object({ token: z.string() }),
      answer: z.string(),
      type: 'text/calendar',
    }),
  },
}
