// What a probe would do, before it does it.
import type { ReactNode } from 'react'
import type { SafetyCase as Case } from '@/lib/domain/probe/safety-case'

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-2 border-line border-t py-0.5">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

const names = (list: string[]) => list.map((name) => `{{${name}}}`).join(', ')

function Change({ changes, mayChange }: Case) {
  if (!changes) return <>Nothing at its target: it only looks</>
  return mayChange ? (
    <span className="text-hold">▲ Something at its target. It runs once each time somebody asks, and is never tried again</span>
  ) : (
    <span className="text-no-go">✕ Something at its target, which this environment does not allow: it will not run</span>
  )
}

export function SafetyCase({ safety }: { safety: Case }) {
  const { does, runs, goesTo, rule, via, secrets, captures, missing, timeoutMs } = safety
  return (
    <dl className="text-small">
      <Line name="Does">
        <code className="break-all">{does}</code>
      </Line>
      {runs && (
        <Line name="Runs there">
          <code className="break-all">{runs}</code>
        </Line>
      )}
      <Line name="From">{via ? `a host of the environment, ${via}, over SSH` : 'the worker'}</Line>
      {goesTo && (
        <Line name="To">
          <code>{goesTo}</code>{' '}
          {rule ? <span className="text-soft">listed as {rule}</span> : <span className="text-no-go">✕ no rule of the environment lists it: it will not leave the worker</span>}
        </Line>
      )}
      {secrets.length > 0 && <Line name="Secrets">{names(secrets)}, hidden in whatever comes back</Line>}
      {captures.length > 0 && <Line name="From earlier">{names(captures)}, once the probes that capture them have passed</Line>}
      {missing.length > 0 && (
        <Line name="Missing">
          <span className="text-no-go">✕ {names(missing)}: no variable, secret or capture has this name</span>
        </Line>
      )}
      <Line name="Changes">
        <Change {...safety} />
      </Line>
      <Line name="Ends">after {timeoutMs / 1000} s at the latest, or at its limit of bytes</Line>
    </dl>
  )
}
