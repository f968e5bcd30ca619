// Why it is safe to run a probe: exactly what is sent, where to, which rule lets it, how far it can go.
import type { ReactNode } from 'react'
import { probeText } from '@/components/probe/text'
import type { RunPreview, Step } from '@/lib/domain/probe/preview/run-preview'

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 border-line border-t py-1 wide:grid-cols-[5.5rem_minmax(0,1fr)]">
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

function StepLine({ step: { what, rule, condition, missing } }: { step: Step }) {
  return (
    <li>
      <code>{what}</code>{' '}
      {missing ? (
        <span className="text-no-go">
          <span aria-hidden>✕ </span>
          {probeText.runPreview.notAllowed(missing)}
        </span>
      ) : (
        <span>
          {rule && (
            <>
              <span aria-hidden className="text-go">
                ✓{' '}
              </span>
              {probeText.runPreview.allowedBy} <code>{rule}</code>
            </>
          )}
          {condition && `${rule ? ', ' : probeText.runPreview.allowed}${condition}`}
        </span>
      )}
    </li>
  )
}

export function RunPreviewView({ preview }: { preview: RunPreview }) {
  const { does, exact, from, steps, secrets, captures, limits, effect, troubles } = preview
  const hidden = [
    ...secrets.map((name) => probeText.runPreview.secret(name)),
    ...captures.map((name) => probeText.runPreview.capturedBefore(name)),
  ]
  return (
    <dl className="text-small">
      {troubles.length > 0 && (
        <Line label={probeText.runPreview.blockedBy}>
          {troubles.map((error) => (
            <p key={error} className="text-no-go">
              <span aria-hidden>✕ </span>
              {error}
            </p>
          ))}
        </Line>
      )}
      <Line label={probeText.runPreview.action}>
        <p>{does}</p>
        {exact && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <pre tabIndex={0} className="prose-text mt-1 max-h-52 overflow-auto border-line border-y bg-sunk p-2">
            {exact}
          </pre>
        )}
      </Line>
      {from && <Line label={probeText.runPreview.from}>{from}</Line>}
      {steps.length > 0 && (
        <Line label={probeText.runPreview.to}>
          <ul>
            {steps.map((step) => (
              <StepLine key={step.what} step={step} />
            ))}
          </ul>
        </Line>
      )}
      {hidden.length > 0 && (
        <Line label={probeText.runPreview.values}>{probeText.runPreview.secretsHidden(hidden.join(', '))}</Line>
      )}
      <Line label={probeText.runPreview.limits}>{limits.join(' ')}</Line>
      <Line label={probeText.runPreview.effect}>
        <span className={effect.held ? 'text-no-go' : effect.changing ? 'text-hold' : ''}>
          {effect.changing && <span aria-hidden>{effect.held ? '✕ ' : '▲ '}</span>}
          {effect.says}
        </span>
      </Line>
    </dl>
  )
}
