'use client'
// A form of texts: what is typed, what a schema or the server says of a field, and sending it once.
import { type ChangeEvent, type FormEvent, useState, useTransition } from 'react'
import { z } from 'zod'
import { useSeparation } from '@/components/shell/separation-context'
import { shellText } from '@/components/shell/text'
import type { Answer } from '@/lib/domain/answer'

type Typed = Record<string, string>
type Errors = { message: string | null; fields: Readonly<Record<string, string>> }
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

type Options<Values extends Typed, Parsed, Result> = {
  initial: Values
  save(parsed: Parsed): Promise<Answer<Result>>
  onSaved(result: Result): void
}

/** A text that must be there. */
export const RequiredText = z.string().trim().min(1, shellText.form.required)
/** A number that must be there, as it is typed. */
export const RequiredNumber = RequiredText.transform(Number).refine(Number.isFinite, shellText.form.enterANumber)
/** A number as it is typed; undefined where the field is empty. */
export const OptionalNumber = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : Number(text)))
  .refine((value) => value === undefined || Number.isFinite(value), shellText.form.enterANumber)

const NO_ERRORS: Errors = { message: null, fields: {} }

function errorsOf(error: z.ZodError): Errors {
  const entries = error.issues.map(({ path, message }) => [String(path[0] ?? ''), message])
  return { message: null, fields: Object.fromEntries(entries.reverse()) }
}

/**
 * What `schema` refuses stands beside its field, and nothing is sent; so does what the server says of a field. `message`
 * is what is about no field. `save` gets what the schema made of the texts.
 */
export function useForm<Values extends Typed, Parsed, Result>(
  schema: z.ZodType<Parsed, Values>,
  { initial, save, onSaved }: Options<Values, Parsed, Result>,
) {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState(NO_ERRORS)
  const separated = useSeparation()
  const [busy, start] = useTransition()
  const set = (name: keyof Values & string, value: string) => setValues((known) => ({ ...known, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = schema.safeParse(values)
    if (!parsed.success) return setErrors(errorsOf(parsed.error))
    start(async () => {
      const answer = await separated(() => save(parsed.data)).catch(() => null)
      if (answer?.ok) {
        setErrors(NO_ERRORS)
        return onSaved(answer.result)
      }
      const fields = answer?.detail.fields ?? {}
      const isOfField = Object.keys(fields).some((name) => name in values)
      setErrors({ fields, message: isOfField ? null : (answer?.message ?? shellText.useServerAction.noAnswer) })
    })
  }
  const field = (name: keyof Values & string) => ({
    value: values[name],
    error: errors.fields[name],
    onChange: (event: ChangeEvent<Control>) => set(name, event.target.value),
  })
  return { values, set, field, submit, busy, message: errors.message, fields: errors.fields }
}
