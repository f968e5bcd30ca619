'use client'
// Paste, drop or pick documents; see what each becomes beside how it reads; answer what is asked; set it right; save
// it.
import { DocumentPane } from '@/components/template/import/document-pane'
import { DocumentTabs } from '@/components/template/import/document-tabs'
import { ImportHead } from '@/components/template/import/import-head'
import { EmptyResult, FailedResult, ResultSkeleton } from '@/components/template/import/import-states'
import { ResultPane } from '@/components/template/import/result-pane'
import { type Editing, INSTANCE, type Places, type Side, useImport } from '@/components/template/import/use-import'
import { templateText } from '@/components/template/text'
import { Segmented } from '@/components/ui/form/segmented'
import { Notice } from '@/components/ui/notice'

type Import = ReturnType<typeof useImport>

const SIDES: { value: Side; label: string }[] = [
  { value: 'result', label: templateText.importForm.result },
  { value: 'document', label: templateText.importForm.document },
]

/** What the select of the project offers. */
function optionsOf({ projects, instance }: Places): { value: string; label: string }[] {
  const own = projects.map(({ id, name }) => ({ value: id, label: name }))
  return instance ? [...own, { value: INSTANCE, label: templateText.importForm.wholeInstance }] : own
}

function Head({ work, editing, places }: { work: Import; editing: Editing | undefined; places: Places }) {
  const { shown, filled } = work
  return (
    <ImportHead
      title={editing ? templateText.importForm.edit(editing.name) : templateText.importForm.importAChecklist}
      lead={editing ? templateText.importForm.versionUnchanged(editing.version) : templateText.importForm.nothingRuns}
      name={!editing && shown && filled.length === 1 ? { value: work.name, onChange: work.setName } : null}
      project={
        editing || !shown ? null : { value: work.project, options: optionsOf(places), onChange: work.setProject }
      }
      save={
        shown && (editing || optionsOf(places).length > 0)
          ? {
              documents: filled.length,
              questions: work.questions,
              busy: work.saving,
              onSave: work.save,
              ...(editing && { version: editing.version + 1 }),
            }
          : null
      }
    />
  )
}

function Result({ work }: { work: Import }) {
  const { shown, preview, place, draft } = work
  if (shown && preview)
    return (
      <ResultPane
        key={place}
        preview={preview}
        shown={shown}
        carried={work.carried}
        choice={work.choice}
        busy={work.busy}
        onShow={work.show}
        onCorrect={(corrections) => void work.correct(place, corrections)}
      />
    )
  if (draft.text.trim() === '') return <EmptyResult onExample={work.begin} />
  return work.error && !work.reading ? <FailedResult /> : <ResultSkeleton />
}

const NOWHERE: Places = { projects: [], instance: false }

export function ImportForm({ editing, places = NOWHERE }: { editing?: Editing; places?: Places }) {
  const work = useImport(editing, places)
  const { shown, side, place, drafts, error } = work
  const hiddenOnPhone = (own: Side) => (shown && side !== own ? 'max-half:hidden' : '')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the button "Pick a file" does the same
    <div
      className="touch flex flex-col max-half:pb-28 half:h-[calc(100dvh-2.5625rem)] half:min-h-[36rem]"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void work.take(event.dataTransfer.files)
      }}
    >
      <Head work={work} editing={editing} places={places} />
      {!editing && optionsOf(places).length === 0 && (
        <div className="px-4 pb-3 wide:px-6">
          <Notice>{templateText.importForm.cannotSave}</Notice>
        </div>
      )}
      {error && (
        <div className="px-4 pb-3 wide:px-6">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
      {drafts.length > 1 && (
        <DocumentTabs documents={work.documents} place={place} onPick={work.pick} onRemove={work.drop} />
      )}
      {shown && (
        <div className="px-4 pb-3 half:hidden">
          <Segmented label={templateText.importForm.side} options={SIDES} value={side} onChange={work.setSide} />
        </div>
      )}
      <div className="grid min-h-0 flex-1 grid-cols-1 gap-4 px-4 pb-4 half:grid-cols-2 wide:px-6">
        <section
          aria-label={templateText.importForm.document}
          className={`flex min-h-0 min-w-0 flex-col ${hiddenOnPhone('document')} ${shown ? '' : 'max-half:order-first'}`}
        >
          <DocumentPane
            one={editing !== undefined}
            text={work.draft.text}
            shown={shown}
            paneView={work.paneView}
            choice={work.choice}
            reading={work.reading}
            busy={work.busy}
            onTake={work.take}
            onWrite={(text) => work.write(place, text)}
            onPaneView={work.setPaneView}
            onItem={(line) => void work.correct(place, [{ lines: [line], as: 'item' }])}
            onUndo={work.undo}
          />
        </section>
        <section
          aria-label={templateText.importForm.resultOfReading}
          className={`relative min-h-0 min-w-0 half:overflow-y-auto ${hiddenOnPhone('result')}`}
        >
          <Result work={work} />
        </section>
      </div>
    </div>
  )
}
