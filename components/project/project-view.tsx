// One project: its people and roles, its environments and what their probes may reach.
import type { ComponentProps } from 'react'
import { EntryList } from '@/components/project/entry-list'
import { EnvironmentForm } from '@/components/project/environment-form'
import { FiguresView } from '@/components/project/figures-view'
import { LeaverList } from '@/components/project/leaver-list'
import { MemberForm } from '@/components/project/member-form'
import { projectText } from '@/components/project/text'
import type { EnvironmentView, MemberView } from '@/components/project/views'
import { ButtonLink } from '@/components/ui/button-link'
import { Page } from '@/components/ui/page'
import type { ProjectFigures } from '@/lib/domain/project/figures'
import type { LeaverView } from '@/lib/domain/project/open-work'
import type { Permission } from '@/lib/domain/release/view/view'

type Props = {
  project: {
    id: string
    name: string
    environments: EnvironmentView[]
    members: MemberView[]
    leavers: LeaverView[]
    may: { administer: Permission }
  }
  figures: ProjectFigures
  entries: ComponentProps<typeof EntryList>['entries']
}

export function ProjectView({ project, figures, entries }: Props) {
  const { id, name, environments, members, leavers, may } = project
  const editable = may.administer.allowed
  return (
    <Page
      title={name}
      lead={editable ? undefined : projectText.project.viewerHint}
      actions={
        <span className="flex flex-wrap gap-2">
          <ButtonLink href={`/projects/${id}/calendar`}>{projectText.project.calendar}</ButtonLink>
          {editable && <ButtonLink href={`/projects/${id}/channels`}>{projectText.project.channels}</ButtonLink>}
          <ButtonLink href={`/projects/${id}/history`}>{projectText.project.history}</ButtonLink>
        </span>
      }
    >
      <FiguresView projectId={id} figures={figures} />
      <section className="flex flex-col gap-3">
        <h2 className="font-strong text-title">{projectText.project.people}</h2>
        <MemberForm projectId={id} members={members} editable={editable} />
      </section>
      <LeaverList leavers={leavers} members={members} />
      <EntryList projectId={id} entries={entries} />
      <section className="flex flex-col gap-3">
        <h2 className="font-strong text-title">{projectText.project.environments}</h2>
        {environments.map((environment) => (
          <EnvironmentForm
            key={`${environment.id} ${environment.revision}`}
            projectId={id}
            environment={environment}
            editable={editable}
          />
        ))}
        {editable && <EnvironmentForm projectId={id} environment={null} editable />}
      </section>
    </Page>
  )
}
