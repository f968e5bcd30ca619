'use client'
// What if: outcomes, answers, signatures and time as somebody supposes them, and the word that they would give. Nothing here is saved.
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { ReasonList } from '@/components/verdict/reason-list'
import { VerdictBlock, VerdictMark } from '@/components/verdict/verdict-word'
import type { FieldState, FieldValue, ReleaseSnapshot } from '@/lib/domain/release/snapshot'
import { hasMeanings } from '@/lib/domain/release/threshold'
import { answersOf, evaluate } from '@/lib/domain/verdict/evaluate'
import { spokenChoice } from '@/lib/domain/verdict/judge-field'
import { countingSections } from '@/lib/domain/verdict/scope'
import { suppose, supposeAllDone } from '@/lib/domain/verdict/suppose'
import { NOTHING_SUPPOSED, type Supposition } from '@/lib/domain/verdict/supposition'
import { Outcome, SignoffDecision } from '@/lib/domain/words'

type Props = { snapshot: ReleaseSnapshot; hash: string; now: string }

const AS_IT_IS = ''
const MANY = 40

/** The record without a key, or with another value for it. */
function put<T>(record: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const { [key]: _was, ...rest } = record
  return value === null ? rest : { ...rest, [key]: value }
}

type Row = {
  label: string
  is: string
  value: string
  options: { value: string; label: string }[]
  onChange(value: string): void
}

function Suppose({ label, is, value, options, onChange }: Row) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_14rem] items-center gap-3 border-line border-b py-0.5">
      <span className={`wrap-anywhere ${value === AS_IT_IS ? '' : 'font-strong'}`}>{label}</span>
      <SelectField
        bare
        label={label}
        value={value}
        options={[{ value: AS_IT_IS, label: is }, ...options]}
        onChange={(event) => onChange(event.target.value)}
      />
    </li>
  )
}

const OUTCOMES = Outcome.options.map((outcome) => ({ value: outcome, label: outcome }))
const DECISIONS = SignoffDecision.options.map((decision) => ({ value: decision, label: decision }))
const ANSWERS = [
  { value: 'yes', label: 'holds' },
  { value: 'no', label: 'does not hold' },
]
const ANSWERED = new Map<boolean | null, string>([
  [true, 'holds'],
  [false, 'does not hold'],
  [null, 'not answered'],
])

/** The fields of the release and of the sections that count that say yes or no about it. */
function decidingFields(snapshot: ReleaseSnapshot): FieldState[] {
  const counting = countingSections(snapshot)
  const sections = snapshot.sections.filter(({ id }) => counting.has(id))
  return [snapshot.fields, ...sections.map((section) => section.fields)].flat().filter(hasMeanings)
}

/** A choice as the field holds it: a yes-or-no field holds true or false. */
function chosen({ type }: FieldState, value: string): FieldValue {
  return type === 'boolean' ? /^(?:yes|true)$/i.test(value) : value
}

function withValue(field: FieldState, fields: Record<string, FieldValue>): FieldState {
  return { ...field, value: fields[field.id] ?? null }
}

export function WhatIf({ snapshot, hash, now: at }: Props) {
  const now = useMemo(() => new Date(at), [at])
  const [supposition, setSupposition] = useState<Supposition>(NOTHING_SUPPOSED)
  const [find, setFind] = useState('')
  const is = useMemo(() => evaluate(snapshot, now, hash), [snapshot, hash, now])
  const would = useMemo(() => suppose(snapshot, hash, now, supposition), [snapshot, hash, now, supposition])
  const items = useMemo(() => {
    const counting = countingSections(snapshot)
    return snapshot.items.filter((item) => item.required && counting.has(item.sectionId))
  }, [snapshot])
  const found = items.filter((item) => item.title.toLowerCase().includes(find.toLowerCase()))
  const supposed =
    Object.keys(supposition.outcomes).length +
    Object.keys(supposition.answers).length +
    Object.keys(supposition.fields).length +
    Object.keys(supposition.signs).length +
    (supposition.laterSeconds > 0 ? 1 : 0)
  const { outcomes, answers, fields, signs, laterSeconds } = supposition
  const known = useMemo(() => answersOf(snapshot, now, hash), [snapshot, now, hash])
  const criteria = snapshot.criteria.flatMap(({ id, text }) => {
    const answer = known.get(id)
    const isOpen = answer?.via !== 'derived' && answer?.via !== 'item'
    return isOpen ? [{ id, text, holds: answer?.holds ?? null }] : []
  })
  const decisions = useMemo(() => decidingFields(snapshot), [snapshot])
  return (
    <Page
      title={`What if · ${snapshot.name} ${snapshot.version} → ${snapshot.environment}`}
      lead={
        <Link href={`/releases/${snapshot.id}`} className="text-accent underline">
          back to the release
        </Link>
      }
      actions={
        <>
          <Button onClick={() => setSupposition(supposeAllDone(snapshot, hash, now))}>Suppose all is done</Button>
          <Button onClick={() => setSupposition(NOTHING_SUPPOSED)} disabled={supposed === 0}>
            Start over
          </Button>
        </>
      }
    >
      <div className="sticky top-0 z-20 border-conditional border-y-2 border-dashed bg-paper py-2">
        <Notice>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-strong">Hypothetical: nothing here is saved.</span>
            <span>
              It is <VerdictMark word={is.word} />.{' '}
              {supposed === 0
                ? 'Nothing is supposed yet, so it would be'
                : `With ${supposed} ${supposed === 1 ? 'thing' : 'things'} supposed it would be`}
            </span>
            <VerdictBlock word={would.word} />
          </span>
        </Notice>
      </div>
      <div className="grid gap-8 wide:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <section aria-label="Signatures">
            <h2 className="font-strong">What if these signed?</h2>
            {snapshot.roles.length === 0 && <p className="text-soft">The checklist names nobody who signs.</p>}
            <ul>
              {snapshot.roles.map(({ role }) => (
                <Suppose
                  key={role}
                  label={role}
                  is="as it is"
                  value={signs[role] ?? AS_IT_IS}
                  options={DECISIONS}
                  onChange={(value) =>
                    setSupposition({
                      ...supposition,
                      signs: put(signs, role, SignoffDecision.safeParse(value).data ?? null),
                    })
                  }
                />
              ))}
            </ul>
          </section>
          <div className="max-w-56">
            <TextField
              label="Hours from now"
              inputMode="decimal"
              value={laterSeconds === 0 ? '' : String(laterSeconds / 3600)}
              onChange={(event) =>
                setSupposition({
                  ...supposition,
                  laterSeconds: Math.min(87_600, Math.max(0, Number(event.target.value) || 0)) * 3600,
                })
              }
              hint="Soaks go on, freezes end, what probes saw grows old"
            />
          </div>
          {decisions.length > 0 && (
            <section aria-label="Decisions of the checklist">
              <h2 className="font-strong">What if these were decided?</h2>
              <ul>
                {decisions.map((field) => (
                  <Suppose
                    key={field.id}
                    label={field.label}
                    is={`as it is: ${field.value === null ? 'not decided' : spokenChoice(field)}`}
                    value={fields[field.id] === undefined ? AS_IT_IS : spokenChoice(withValue(field, fields))}
                    options={field.choices.map(({ value }) => ({ value, label: value }))}
                    onChange={(value) =>
                      setSupposition({
                        ...supposition,
                        fields: put(fields, field.id, value === AS_IT_IS ? null : chosen(field, value)),
                      })
                    }
                  />
                ))}
              </ul>
            </section>
          )}
          {criteria.length > 0 && (
            <section aria-label="Go/no-go lines">
              <h2 className="font-strong">What if these held?</h2>
              <ul>
                {criteria.map(({ id, text, holds }) => (
                  <Suppose
                    key={id}
                    label={text}
                    is={`as it is: ${ANSWERED.get(holds) ?? ''}`}
                    value={answers[id] === undefined ? AS_IT_IS : answers[id] ? 'yes' : 'no'}
                    options={ANSWERS}
                    onChange={(value) =>
                      setSupposition({
                        ...supposition,
                        answers: put(answers, id, value === AS_IT_IS ? null : value === 'yes'),
                      })
                    }
                  />
                ))}
              </ul>
            </section>
          )}
          <section aria-label="Items">
            <h2 className="font-strong">What if these came out otherwise?</h2>
            <div className="my-2 max-w-80">
              <TextField
                bare
                label="Find an item"
                placeholder={`Find among ${items.length}`}
                value={find}
                onChange={(event) => setFind(event.target.value)}
              />
            </div>
            <ul>
              {found.slice(0, MANY).map(({ id, title, outcome }) => (
                <Suppose
                  key={id}
                  label={title}
                  is={`as it is: ${outcome}`}
                  value={outcomes[id] ?? AS_IT_IS}
                  options={OUTCOMES.filter((option) => option.value !== outcome)}
                  onChange={(value) =>
                    setSupposition({
                      ...supposition,
                      outcomes: put(outcomes, id, Outcome.safeParse(value).data ?? null),
                    })
                  }
                />
              ))}
            </ul>
            {found.length > MANY && (
              <p className="text-small text-soft">{found.length - MANY} more: find them by their words.</p>
            )}
          </section>
        </div>
        <section aria-label="Why it would be so">
          <h2 className="mb-1 font-strong">Why it would be so</h2>
          <ReasonList reasons={would.reasons} page={`/releases/${snapshot.id}`} />
        </section>
      </div>
    </Page>
  )
}
