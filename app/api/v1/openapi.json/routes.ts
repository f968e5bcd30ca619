// Every path of the API with the module that answers it. What each takes and answers stands there.

import type { Method } from '@/lib/http/operation'
import type { DeclaredRoute } from '@/lib/http/route'

type RouteModule = Partial<Record<Method, DeclaredRoute>>

export const ROUTES: Record<string, () => Promise<RouteModule>> = {
  '/audit': () => import('@/app/api/v1/audit/route'),
  '/audit/checkpoints': () => import('@/app/api/v1/audit/checkpoints/route'),
  '/calendar.ics': () => import('@/app/api/v1/calendar.ics/route'),
  '/environments/{environmentId}': () => import('@/app/api/v1/environments/[environmentId]/route'),
  '/environments/{environmentId}/secrets': () => import('@/app/api/v1/environments/[environmentId]/secrets/route'),
  '/evidence/{evidenceId}': () => import('@/app/api/v1/evidence/[evidenceId]/route'),
  '/group-mappings': () => import('@/app/api/v1/group-mappings/route'),
  '/group-mappings/{mappingId}': () => import('@/app/api/v1/group-mappings/[mappingId]/route'),
  '/invitations': () => import('@/app/api/v1/invitations/route'),
  '/invitations/{invitationId}': () => import('@/app/api/v1/invitations/[invitationId]/route'),
  '/notices': () => import('@/app/api/v1/notices/route'),
  '/notices/read': () => import('@/app/api/v1/notices/read/route'),
  '/notices/unread': () => import('@/app/api/v1/notices/unread/route'),
  '/probe-runs/{runId}': () => import('@/app/api/v1/probe-runs/[runId]/route'),
  '/projects': () => import('@/app/api/v1/projects/route'),
  '/projects/{projectId}/channels': () => import('@/app/api/v1/projects/[projectId]/channels/route'),
  '/projects/{projectId}/channels/{channelId}': () =>
    import('@/app/api/v1/projects/[projectId]/channels/[channelId]/route'),
  '/projects/{projectId}/entries': () => import('@/app/api/v1/projects/[projectId]/entries/route'),
  '/projects/{projectId}/entries/{entryId}': () => import('@/app/api/v1/projects/[projectId]/entries/[entryId]/route'),
  '/projects/{projectId}/environments': () => import('@/app/api/v1/projects/[projectId]/environments/route'),
  '/projects/{projectId}/environments/{environmentId}/calendar': () =>
    import('@/app/api/v1/projects/[projectId]/environments/[environmentId]/calendar/route'),
  '/projects/{projectId}/environments/{environmentId}/calendar/freezes': () =>
    import('@/app/api/v1/projects/[projectId]/environments/[environmentId]/calendar/freezes/route'),
  '/projects/{projectId}/environments/{environmentId}/calendar/freezes/{id}': () =>
    import('@/app/api/v1/projects/[projectId]/environments/[environmentId]/calendar/freezes/[id]/route'),
  '/projects/{projectId}/environments/{environmentId}/calendar/windows': () =>
    import('@/app/api/v1/projects/[projectId]/environments/[environmentId]/calendar/windows/route'),
  '/projects/{projectId}/environments/{environmentId}/calendar/windows/{id}': () =>
    import('@/app/api/v1/projects/[projectId]/environments/[environmentId]/calendar/windows/[id]/route'),
  '/projects/{projectId}/leavers': () => import('@/app/api/v1/projects/[projectId]/leavers/route'),
  '/projects/{projectId}/leavers/{userId}/reassign': () =>
    import('@/app/api/v1/projects/[projectId]/leavers/[userId]/reassign/route'),
  '/projects/{projectId}/members': () => import('@/app/api/v1/projects/[projectId]/members/route'),
  '/projects/{projectId}/members/{userId}': () => import('@/app/api/v1/projects/[projectId]/members/[userId]/route'),
  '/releases': () => import('@/app/api/v1/releases/route'),
  '/releases/{releaseId}': () => import('@/app/api/v1/releases/[releaseId]/route'),
  '/releases/{releaseId}/applicability': () => import('@/app/api/v1/releases/[releaseId]/applicability/route'),
  '/releases/{releaseId}/attestation': () => import('@/app/api/v1/releases/[releaseId]/attestation/route'),
  '/releases/{releaseId}/badge.svg': () => import('@/app/api/v1/releases/[releaseId]/badge.svg/route'),
  '/releases/{releaseId}/break-glass': () => import('@/app/api/v1/releases/[releaseId]/break-glass/route'),
  '/releases/{releaseId}/break-glass/{breakGlassId}': () =>
    import('@/app/api/v1/releases/[releaseId]/break-glass/[breakGlassId]/route'),
  '/releases/{releaseId}/check-ins': () => import('@/app/api/v1/releases/[releaseId]/check-ins/route'),
  '/releases/{releaseId}/comments': () => import('@/app/api/v1/releases/[releaseId]/comments/route'),
  '/releases/{releaseId}/conditions': () => import('@/app/api/v1/releases/[releaseId]/conditions/route'),
  '/releases/{releaseId}/criteria/{criterionId}': () =>
    import('@/app/api/v1/releases/[releaseId]/criteria/[criterionId]/route'),
  '/releases/{releaseId}/decisions': () => import('@/app/api/v1/releases/[releaseId]/decisions/route'),
  '/releases/{releaseId}/deployment': () => import('@/app/api/v1/releases/[releaseId]/deployment/route'),
  '/releases/{releaseId}/documents': () => import('@/app/api/v1/releases/[releaseId]/documents/route'),
  '/releases/{releaseId}/fields/{fieldId}': () => import('@/app/api/v1/releases/[releaseId]/fields/[fieldId]/route'),
  '/releases/{releaseId}/issues': () => import('@/app/api/v1/releases/[releaseId]/issues/route'),
  '/releases/{releaseId}/issues/{issueId}': () => import('@/app/api/v1/releases/[releaseId]/issues/[issueId]/route'),
  '/releases/{releaseId}/items/{itemId}': () => import('@/app/api/v1/releases/[releaseId]/items/[itemId]/route'),
  '/releases/{releaseId}/items/{itemId}/evidence': () =>
    import('@/app/api/v1/releases/[releaseId]/items/[itemId]/evidence/route'),
  '/releases/{releaseId}/items/{itemId}/probe': () =>
    import('@/app/api/v1/releases/[releaseId]/items/[itemId]/probe/route'),
  '/releases/{releaseId}/items/{itemId}/probe-runs': () =>
    import('@/app/api/v1/releases/[releaseId]/items/[itemId]/probe-runs/route'),
  '/releases/{releaseId}/items/{itemId}/schedule': () =>
    import('@/app/api/v1/releases/[releaseId]/items/[itemId]/schedule/route'),
  '/releases/{releaseId}/items/{itemId}/waivers': () =>
    import('@/app/api/v1/releases/[releaseId]/items/[itemId]/waivers/route'),
  '/releases/{releaseId}/metrics/{metricId}/samples': () =>
    import('@/app/api/v1/releases/[releaseId]/metrics/[metricId]/samples/route'),
  '/releases/{releaseId}/policy': () => import('@/app/api/v1/releases/[releaseId]/policy/route'),
  '/releases/{releaseId}/probe-groups': () => import('@/app/api/v1/releases/[releaseId]/probe-groups/route'),
  '/releases/{releaseId}/probe-runs': () => import('@/app/api/v1/releases/[releaseId]/probe-runs/route'),
  '/releases/{releaseId}/questions/{questionId}/answer': () =>
    import('@/app/api/v1/releases/[releaseId]/questions/[questionId]/answer/route'),
  '/releases/{releaseId}/reminders': () => import('@/app/api/v1/releases/[releaseId]/reminders/route'),
  '/releases/{releaseId}/reopen': () => import('@/app/api/v1/releases/[releaseId]/reopen/route'),
  '/releases/{releaseId}/report': () => import('@/app/api/v1/releases/[releaseId]/report/route'),
  '/releases/{releaseId}/rollbacks/{planId}/finish': () =>
    import('@/app/api/v1/releases/[releaseId]/rollbacks/[planId]/finish/route'),
  '/releases/{releaseId}/rollbacks/{planId}/resume': () =>
    import('@/app/api/v1/releases/[releaseId]/rollbacks/[planId]/resume/route'),
  '/releases/{releaseId}/rollbacks/{planId}/start': () =>
    import('@/app/api/v1/releases/[releaseId]/rollbacks/[planId]/start/route'),
  '/releases/{releaseId}/rollbacks/{planId}/steps/{stepId}': () =>
    import('@/app/api/v1/releases/[releaseId]/rollbacks/[planId]/steps/[stepId]/route'),
  '/releases/{releaseId}/signoffs': () => import('@/app/api/v1/releases/[releaseId]/signoffs/route'),
  '/releases/{releaseId}/soak-waivers': () => import('@/app/api/v1/releases/[releaseId]/soak-waivers/route'),
  '/releases/{releaseId}/verdict': () => import('@/app/api/v1/releases/[releaseId]/verdict/route'),
  '/settings/project-separation': () => import('@/app/api/v1/settings/project-separation/route'),
  '/signing-keys': () => import('@/app/api/v1/signing-keys/route'),
  '/soak-waivers/{waiverId}': () => import('@/app/api/v1/soak-waivers/[waiverId]/route'),
  '/templates': () => import('@/app/api/v1/templates/route'),
  '/templates/{templateId}': () => import('@/app/api/v1/templates/[templateId]/route'),
  '/templates/{templateId}/changes': () => import('@/app/api/v1/templates/[templateId]/changes/route'),
  '/templates/{templateId}/versions': () => import('@/app/api/v1/templates/[templateId]/versions/route'),
  '/tokens': () => import('@/app/api/v1/tokens/route'),
  '/tokens/{tokenId}': () => import('@/app/api/v1/tokens/[tokenId]/route'),
  '/tokens/{tokenId}/rotate': () => import('@/app/api/v1/tokens/[tokenId]/rotate/route'),
  '/users': () => import('@/app/api/v1/users/route'),
  '/users/{userId}': () => import('@/app/api/v1/users/[userId]/route'),
  '/users/{userId}/password-link': () => import('@/app/api/v1/users/[userId]/password-link/route'),
  '/users/{userId}/sessions': () => import('@/app/api/v1/users/[userId]/sessions/route'),
  '/waivers/{waiverId}': () => import('@/app/api/v1/waivers/[waiverId]/route'),
}
