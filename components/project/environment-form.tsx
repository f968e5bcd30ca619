'use client'
// An environment: variables, secrets (written, never read back), and the hosts that its probes may reach.
import { type FormEvent, useState, useTransition } from 'react'
import { projectText } from '@/components/project/text'
import type { EnvironmentView } from '@/components/project/views'
import { printPairs, printRules, printSecrets, readPairs, readPlaces, readRules } from '@/components/project/written'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { saveWrittenAction } from '@/lib/project/actions'

type Props = { projectId: string; environment: EnvironmentView | null; editable: boolean }

const EXAMPLE = projectText.environmentForm.hostsWeb1Address10

export function EnvironmentForm({ projectId, environment, editable }: Props) {
  const [name, setName] = useState(environment?.name ?? '')
  const [variables, setVariables] = useState(printPairs(environment?.variables ?? {}))
  const [egress, setEgress] = useState(printRules(environment?.egress ?? []))
  const [databases, setDatabases] = useState(
    printPairs(
      Object.fromEntries(Object.entries(environment?.databases ?? {}).map(([key, { urlSecret }]) => [key, urlSecret])),
    ),
  )
  const [secrets, setSecrets] = useState('')
  const [secretHosts, setSecretHosts] = useState('')
  const [sideEffects, setSideEffects] = useState(environment?.allowSideEffects ?? false)
  const [hosts, setHosts] = useState(environment?.hostsText ?? '')
  const [perHost, setPerHost] = useState(String(environment?.perHost ?? 1))
  const [feedback, setFeedback] = useState<{ ok: boolean; text: string } | null>(null)
  const [busy, start] = useTransition()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const written = Object.fromEntries(
        Object.entries(readPairs(databases)).map(([key, urlSecret]) => [key, { urlSecret }]),
      )
      const answer = await saveWrittenAction({
        ...{
          projectId,
          name,
          variables: readPairs(variables),
          egress: readRules(egress),
          databases: written,
          secrets: readPairs(secrets),
          secretHosts: readPlaces(secretHosts),
          allowSideEffects: sideEffects,
        },
        ...{ hostsText: hosts, perHost: Number(perHost) },
        ...(environment && { environmentId: environment.id, revision: environment.revision }),
      })
      setFeedback(
        answer.ok ? { ok: true, text: projectText.environmentForm.saved } : { ok: false, text: answer.message },
      )
      if (answer.ok && !environment)
        for (const clear of [setName, setVariables, setEgress, setDatabases, setHosts, setSecrets, setSecretHosts])
          clear('')
    })
  }
  return (
    <details className="border-line border-t pt-2">
      <summary className="font-strong">{environment?.name ?? projectText.environmentForm.addEnvironment}</summary>
      <form onSubmit={submit} className="mt-3 mb-4 flex max-w-3xl flex-col gap-3">
        <fieldset disabled={!editable} className="flex flex-col gap-3">
          <TextField
            label={projectText.environmentForm.name}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            placeholder={projectText.environmentForm.staging}
          />
          <TextArea
            label={projectText.environmentForm.variables}
            mono
            value={variables}
            onChange={(event) => setVariables(event.target.value)}
            hint={projectText.environmentForm.variablesHint}
            placeholder={projectText.environmentForm.baseUrlHttpsStagingExample}
          />
          <TextArea
            label={projectText.environmentForm.allowedHosts}
            mono
            value={egress}
            onChange={(event) => setEgress(event.target.value)}
            hint={projectText.environmentForm.allowedHostsHint}
            placeholder={projectText.environmentForm.stagingExampleCom443}
          />
          <TextArea
            label={projectText.environmentForm.databases}
            mono
            rows={2}
            value={databases}
            onChange={(event) => setDatabases(event.target.value)}
            hint={projectText.environmentForm.databasesHint}
          />
          <TextArea
            label={projectText.environmentForm.hostsAndCommands}
            mono
            rows={5}
            value={hosts}
            onChange={(event) => setHosts(event.target.value)}
            hint={projectText.environmentForm.hostsHint}
            placeholder={EXAMPLE}
          />
          <TextArea
            label={projectText.environmentForm.newSecrets}
            mono
            rows={2}
            value={secrets}
            onChange={(event) => setSecrets(event.target.value)}
            hint={
              environment && environment.secretNames.length > 0
                ? projectText.environmentForm.storedSecrets(printSecrets(environment))
                : projectText.environmentForm.newSecretsHint
            }
          />
          <TextArea
            label={projectText.environmentForm.secretHosts}
            mono
            rows={2}
            value={secretHosts}
            onChange={(event) => setSecretHosts(event.target.value)}
            hint={projectText.environmentForm.secretHostsHint}
            placeholder={projectText.environmentForm.tokenStagingExampleCom443}
          />
          <TextField
            label={projectText.environmentForm.concurrency}
            inputMode="numeric"
            value={perHost}
            onChange={(event) => setPerHost(event.target.value)}
            hint={projectText.environmentForm.concurrencyHint}
          />
          <label className="flex items-baseline gap-2">
            <input type="checkbox" checked={sideEffects} onChange={(event) => setSideEffects(event.target.checked)} />
            {projectText.environmentForm.allowWrites}
          </label>
          {feedback && (feedback.ok ? <Notice>{feedback.text}</Notice> : <Notice tone="error">{feedback.text}</Notice>)}
          <div>
            <Button type="submit" tone="main" disabled={busy}>
              {projectText.environmentForm.save}
            </Button>
          </div>
        </fieldset>
      </form>
    </details>
  )
}
