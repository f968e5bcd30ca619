// The checklists that releases are made from.
import Link from 'next/link'
import { templateText } from '@/components/template/text'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'

type Line = {
  id: string
  name: string
  project: { id: string; name: string } | null
  version: number
  createdAt: string
  createdBy: string
  items: number
  sections: number
  roles: string[]
}

export function TemplateList({ templates }: { templates: Line[] }) {
  return (
    <Page
      title={
        templates.length === 0 ? templateText.list.noChecklistsYet : templateText.list.checklists(templates.length)
      }
      actions={
        <ButtonLink href="/templates/import" main>
          {templateText.list.importAChecklist}
        </ButtonLink>
      }
    >
      {templates.length === 0 ? (
        <Empty title={templateText.list.noChecklistsTitle}>
          <p>{templateText.list.noChecklistsHint}</p>
        </Empty>
      ) : (
        <ul className="border-line border-t">
          {templates.map((template) => (
            <li
              key={template.id}
              className="grid grid-cols-1 gap-x-4 border-line border-b py-2.5 wide:grid-cols-[minmax(0,1fr)_16rem_9rem]"
            >
              <p className="min-w-0 truncate">
                <Link href={`/templates/${template.id}`} className="font-strong hover:underline">
                  {template.name}
                </Link>{' '}
                <span className="text-soft">
                  {template.project?.name ?? templateText.list.wholeInstance}{' '}
                  {templateText.list.version(template.version)}
                </span>
              </p>
              <p className="text-small text-soft">
                {templateText.list.itemsInSections({ items: template.items, sections: template.sections })}
                {template.roles.length > 0 && templateText.list.roles(template.roles.length)}
              </p>
              <p className="text-small text-soft wide:text-right">
                <Moment at={template.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
