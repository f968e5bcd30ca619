'use client'
// An environment: variables, secrets (written, never read back), and the hosts that its probes may reach.
import { type FormEvent, useState, useTransition } from 'react'
import type { EnvironmentView } from '@/components/project/views'
import { printPairs, printRules, printSecrets, readPairs, readPlaces, readRules } from '@/components/project/written'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { saveWrittenAction } from '@/lib/project/actions'

type Props = { projectId: string; environment: EnvironmentView | null; editable: boolean }

const EXAMPLE = `hosts:
  web-1: { address: 10.0.0.5, user: probe, hostKey: "SHA256:…", privateKeySecret: WEB_KEY }
commands:
  disk: { argv: [df, -h, /] }`

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
      setFeedback(answer.ok ? { ok: true, text: 'Saved.' } : { ok: false, text: answer.message })
      if (answer.ok && !environment)
        for (const clear of [setName, setVariables, setEgress, setDatabases, setHosts, setSecrets, setSecretHosts])
          clear('')
    })
  }
  return (
    <details className="border-line border-t pt-2">
      <summary className="font-strong">{environment?.name ?? 'Add an environment'}</summary>
      <form onSubmit={submit} className="mt-3 mb-4 flex max-w-3xl flex-col gap-3">
        <fieldset disabled={!editable} className="flex flex-col gap-3">
          <TextField
            label="Name"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            placeholder="staging"
          />
          <TextArea
            label="Variables"
            mono
            value={variables}
            onChange={(event) => setVariables(event.target.value)}
            hint="One NAME=value a line; used as {{NAME}} in probes"
            placeholder="BASE_URL=https://staging.example.com"
          />
          <TextArea
            label="Probes may reach"
            mono
            value={egress}
            onChange={(event) => setEgress(event.target.value)}
            hint="One host a line, then ports, then private ranges it may resolve to: db.internal 5432 10.0.0.0/8"
            placeholder="staging.example.com 443"
          />
          <TextArea
            label="Databases"
            mono
            rows={2}
            value={databases}
            onChange={(event) => setDatabases(event.target.value)}
            hint="One NAME=secret a line; the secret holds the URL of a read-only role"
          />
          <TextArea
            label="Hosts and commands"
            mono
            rows={5}
            value={hosts}
            onChange={(event) => setHosts(event.target.value)}
            hint="In YAML. Hosts are reached over SSH and their keys are pinned; probes run these commands and no others. Only an administrator changes them."
            placeholder={EXAMPLE}
          />
          <TextArea
            label="New secrets"
            mono
            rows={2}
            value={secrets}
            onChange={(event) => setSecrets(event.target.value)}
            hint={
              environment && environment.secretNames.length > 0
                ? `Stored: ${printSecrets(environment)}. What you write replaces them; nobody can read them back.`
                : 'One NAME=value a line; a key in PEM goes on to its END line. Nobody can read them back.'
            }
          />
          <TextArea
            label="Secrets may be sent to"
            mono
            rows={2}
            value={secretHosts}
            onChange={(event) => setSecretHosts(event.target.value)}
            hint="One NAME=host, host:port a line, for new secrets. Without a line: the hosts that probes may reach now. To change them later, write the value again."
            placeholder="TOKEN=staging.example.com:443"
          />
          <TextField
            label="Probes at one host at once"
            inputMode="numeric"
            value={perHost}
            onChange={(event) => setPerHost(event.target.value)}
            hint="1 spares a small staging machine; up to 100"
          />
          <label className="flex items-baseline gap-2">
            <input type="checkbox" checked={sideEffects} onChange={(event) => setSideEffects(event.target.checked)} />
            Probes may send requests that change something (POST, PUT, DELETE)
          </label>
          {feedback && (feedback.ok ? <Notice>{feedback.text}</Notice> : <Notice tone="error">{feedback.text}</Notice>)}
          <div>
            <Button type="submit" tone="main" disabled={busy}>
              Save
            </Button>
          </div>
        </fieldset>
      </form>
    </details>
  )
}
