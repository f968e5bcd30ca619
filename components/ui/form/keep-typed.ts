// What somebody typed into a field of a page that was drawn and not yet alive: React would take it for its own, and put
// the field back at the next change of the form.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const ownLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Sets a value past the setter by which React knows its own values, so that the event that follows is news to it. */
function setUnseen(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
}

function isChosen(select: HTMLSelectElement): boolean {
  const options = [...select.options]
  return options.some(({ defaultSelected }) => defaultSelected) && !select.selectedOptions[0]?.defaultSelected
}

/**
 * For the `ref` of a field: tells the field's form, once, what stands in it and was not put there by the form. A
 * checkbox is no field in this sense.
 */
export function keepTyped(field: Field | null): void {
  if (!field) return
  if (field instanceof HTMLSelectElement) {
    if (isChosen(field)) queueMicrotask(() => field.dispatchEvent(new Event('change', { bubbles: true })))
    return
  }
  const typed = field.value
  if (ownLineEnds(typed) === ownLineEnds(field.defaultValue)) return
  queueMicrotask(() => {
    setUnseen(field, typed)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
