'use client'
// The head of an import: what it is for, its name, and saving it, which says what follows from open questions.
import { useId } from 'react'
import { templateText } from '@/components/template/text'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/form/field'

type Save = {
  /** Documents that would be saved. */
  documents: number
  questions: number
  /** The version that would be saved, of a template that there is. */
  version?: number
  busy: boolean
  onSave: () => void
}
type Props = {
  title: string
  lead: string
  name: { value: string; onChange: (name: string) => void } | null
  /** The project that a new template will belong to. */
  project: { value: string; options: { value: string; label: string }[]; onChange: (project: string) => void } | null
  save: Save | null
}

function labelOf({ documents, questions, version }: Save): string {
  const open = questions > 0 ? templateText.importHead.withOpenQuestions(questions) : ''
  if (version !== undefined) return templateText.importHead.saveAsVersion({ version, open })
  if (documents > 1)
    return templateText.importHead.saveTemplates({ documents, open: open || templateText.importHead.andStartARelease })
  return open === '' ? templateText.importHead.saveAsTemplate : templateText.importHead.save(open)
}

function SaveButton({ save }: { save: Save }) {
  const id = useId()
  const them = templateText.importHead.theyAreAnswered(save.questions)
  return (
    <div className="flex min-w-0 flex-col gap-1 max-half:fixed max-half:inset-x-0 max-half:bottom-0 max-half:z-30 max-half:border-line max-half:border-t max-half:bg-raised max-half:p-3 half:items-end">
      <p id={id} className="text-hold text-small half:min-h-4.5">
        {save.questions > 0 && templateText.importHead.aReleaseMadeFromIt(them)}
      </p>
      <Button
        tone="main"
        onClick={save.onSave}
        disabled={save.busy}
        {...(save.questions > 0 && { 'aria-describedby': id })}
      >
        {labelOf(save)}
      </Button>
    </div>
  )
}

export function ImportHead({ title, lead, name, project, save }: Props) {
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 pt-4 pb-3 wide:px-6">
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="truncate font-strong text-title" dir="auto">
          {title}
        </h1>
        <p className="text-soft">{lead}</p>
      </div>
      {name && (
        <div className="w-full half:w-72">
          <TextField
            label={templateText.importHead.name}
            value={name.value}
            maxLength={200}
            dir="auto"
            onChange={(event) => name.onChange(event.target.value)}
          />
        </div>
      )}
      {project && project.options.length > 0 && (
        <div className="w-full half:w-48">
          <SelectField
            label={templateText.importHead.project}
            value={project.value}
            options={project.options}
            onChange={(event) => project.onChange(event.target.value)}
          />
        </div>
      )}
      {save && <SaveButton save={save} />}
    </header>
  )
}
