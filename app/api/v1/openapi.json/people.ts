// People, tokens and who belongs to what.
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { call, json } from '@/app/api/v1/openapi.json/call'
import {
  Anything,
  GroupGiving,
  Id,
  Invitation,
  Leaver,
  Link,
  Member,
  Token,
  TokenSecret,
  token,
  User,
  user,
  Work,
} from '@/app/api/v1/openapi.json/shapes'
import { InstanceRole } from '@/lib/domain/enums'
import { EnterProject } from '@/lib/domain/project/entry'
import { AddUser } from '@/lib/people/accounts/add-user'
import { InviteUser } from '@/lib/people/accounts/invite-user'
import { SaveGroupMapping } from '@/lib/people/groups/save-group-mapping'
import { RotateToken } from '@/lib/people/tokens/change-token'
import { CreateToken } from '@/lib/people/tokens/create-token'
import { AddMember } from '@/lib/project/change-members'
import { ReassignWork } from '@/lib/project/reassign-work'

export const peoplePaths: ZodOpenApiPathsObject = {
  '/projects/{projectId}/entries': {
    get: call({
      summary: 'Which administrators entered the project, why, and until when',
      params: z.object({ projectId: Id }),
      answer: z.array(Anything),
    }),
    post: call({
      summary: 'An administrator enters the project for a time. Signed-in people only: a token cannot.',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(EnterProject.omit({ projectId: true })),
      answer: z.object({ id: Id, expiresAt: z.string() }),
    }),
  },
  '/projects/{projectId}/entries/{entryId}': {
    delete: call({
      summary: 'Ends an entry before its time: one’s own, or as a lead of the project anybody’s',
      params: z.object({ projectId: Id, entryId: Id }),
      answer: z.object({}),
    }),
  },
  '/settings/project-separation': {
    get: call({
      summary: 'Whether administrators see into projects only by an entry. Signed-in administrators only.',
      answer: z.object({ on: z.boolean(), changed: z.object({ at: z.string(), by: z.string() }).nullable() }),
    }),
    put: call({
      summary: 'Sets whether administrators see into projects only by an entry. Signed-in administrators only.',
      body: json(z.strictObject({ on: z.boolean() })),
      answer: z.object({ on: z.boolean() }),
    }),
  },
  '/users': {
    get: call({
      summary: 'Everybody with an account, for administrators and tokens with the scope admin',
      answer: z.array(User),
    }),
    post: call({
      summary: 'A new account. A token cannot make an administrator.',
      status: 201,
      posts: true,
      body: json(AddUser),
      answer: z.object({ id: Id }),
    }),
  },
  '/users/{userId}': {
    patch: call({
      summary:
        'Another role, or `disabled`: true ends every session and refuses the tokens, false enables the account. One of the two.',
      params: user,
      body: json(z.object({ role: InstanceRole.optional(), disabled: z.boolean().optional() })),
      answer: z.object({ userId: Id, sessions: z.int() }),
    }),
    delete: call({
      summary: 'Disables an account. What the person did and signed stays.',
      params: user,
      answer: z.object({ userId: Id, sessions: z.int() }),
    }),
  },
  '/users/{userId}/sessions': {
    delete: call({
      summary: 'Ends every session of a person',
      params: user,
      answer: z.object({ sessions: z.int() }),
    }),
  },
  '/users/{userId}/password-link': {
    post: call({
      summary: 'A link with which somebody sets a new password, once. For signed-in administrators: no token may.',
      status: 201,
      posts: true,
      params: user,
      answer: Link,
    }),
  },
  '/invitations': {
    get: call({ summary: 'Invitations that nobody has accepted or revoked', answer: z.array(Invitation) }),
    post: call({
      summary: 'Invites somebody. The link works once, for that email, and comes back this one time.',
      status: 201,
      posts: true,
      body: json(InviteUser),
      answer: Link,
    }),
  },
  '/invitations/{invitationId}': {
    delete: call({
      summary: 'Revokes an invitation',
      params: z.object({ invitationId: Id }),
      answer: z.object({}),
    }),
  },
  '/group-mappings': {
    get: call({
      summary: 'What groups of the identity provider give, and groups that people are in and that give nothing',
      answer: z.object({
        mappings: z.array(GroupGiving),
        unmapped: z.array(z.object({ groupName: z.string(), people: z.int() })),
      }),
    }),
    post: call({
      summary: 'Maps a group to the administrator role, or to access and sign-off roles in a project',
      status: 201,
      posts: true,
      body: json(SaveGroupMapping),
      answer: z.object({ id: Id }),
    }),
  },
  '/group-mappings/{mappingId}': {
    delete: call({
      summary: 'Removes a mapping, and what people have because of it alone',
      params: z.object({ mappingId: Id }),
      answer: z.object({}),
    }),
  },
  '/tokens': {
    get: call({ summary: 'The tokens that were not revoked, without their secrets', answer: z.array(Token) }),
    post: call({
      summary: 'A new token. Its secret comes back this one time. It expires after 90 days unless `days` is given.',
      status: 201,
      posts: true,
      body: json(CreateToken),
      answer: TokenSecret,
    }),
  },
  '/tokens/{tokenId}': {
    delete: call({ summary: 'Revokes a token at once', params: token, answer: z.object({}) }),
  },
  '/tokens/{tokenId}/rotate': {
    post: call({
      summary: 'Gives a token another secret; the one of before stops working at once',
      posts: true,
      params: token,
      body: json(RotateToken.omit({ tokenId: true })),
      answer: TokenSecret,
    }),
  },
  '/projects/{projectId}/members': {
    get: call({
      summary: 'Who belongs to a project, and which roles they sign for',
      params: z.object({ projectId: Id }),
      answer: z.array(Member),
    }),
    post: call({
      summary: 'Makes somebody a member or changes their access, and adds roles that they sign for',
      status: 201,
      posts: true,
      params: z.object({ projectId: Id }),
      body: json(AddMember.omit({ projectId: true })),
      answer: Member,
    }),
  },
  '/projects/{projectId}/members/{userId}': {
    delete: call({
      summary: 'Takes somebody out of a project, or with `role` only that role from them',
      params: z.object({ projectId: Id, userId: Id }),
      query: z.object({ role: z.string().optional() }),
      answer: z.object({}),
    }),
  },
  '/projects/{projectId}/leavers': {
    get: call({
      summary: 'Who left the project with open work in their name',
      params: z.object({ projectId: Id }),
      answer: z.array(Leaver),
    }),
  },
  '/projects/{projectId}/leavers/{userId}/reassign': {
    post: call({
      summary: 'Gives all open work of somebody who left to a member, and ends their delegations',
      posts: true,
      params: z.object({ projectId: Id, userId: Id }),
      body: json(ReassignWork.pick({ toId: true })),
      answer: z.object({ moved: Work }),
    }),
  },
}
