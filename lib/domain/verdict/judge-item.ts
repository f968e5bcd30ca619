// What one item that counts has to say.
import type { FieldState, ItemState } from '@/lib/domain/release/snapshot'
import { isFilled, withinThreshold } from '@/lib/domain/release/threshold'
import { named, type Reason } from '@/lib/domain/verdict/reasons'

type Place = { itemId: string; sectionId: string }

/** The reasons of blanks: a required one that is empty, or a number out of its bound. */
export function judgeFields(fields: FieldState[], where: string, place: Partial<Place>): Reason[] {
  return fields.flatMap((field): Reason[] => {
    if (field.required && !isFilled(field.value)) {
      return [{ kind: 'field-missing', word: 'hold', message: `${named(field.label)} of ${where} is not filled in.`, clears: 'Fill it in.', ...place }]
    }
    if (field.required && withinThreshold(field) === false) {
      const unit = field.unit ? ` ${field.unit}` : ''
      return [
        {
          kind: 'field-out-of-bounds',
          word: 'hold',
          message: `${named(field.label)} of ${where} is ${field.value}${unit}, which is out of its bound.`,
          clears: 'Bring it within the bound, and fill in the new value.',
          ...place,
        },
      ]
    }
    return []
  })
}

function judgeOutcome(item: ItemState, place: Place): Reason[] {
  const name = named(item.title)
  switch (item.outcome) {
    case 'failed':
      return [
        { kind: 'item-failed', word: 'no-go', message: `${name} failed${item.reason ? `: ${item.reason}` : ''}.`, clears: 'Mend it and pass it, or have it waived.', ...place },
      ]
    case 'blocked':
      return [
        { kind: 'item-blocked', word: 'hold', message: `${name} is blocked${item.reason ? `: ${item.reason}` : ''}.`, clears: 'Clear what blocks it, then decide it.', ...place },
      ]
    case 'pending':
      return [{ kind: 'item-undecided', word: 'hold', message: `${name} is not decided.`, clears: item.hasProbe ? 'Run its probe.' : 'Do it and tick it.', ...place }]
    case 'passed':
    case 'not-applicable':
      return []
  }
}

/** A probe's result that has gone old, or a last run that did not pass under an item that claims to. */
function judgeRun(item: ItemState, now: Date, place: Place): Reason[] {
  if (item.outcome !== 'passed' || !item.hasProbe || item.verification === 'manual') return []
  const { run } = item
  if (run?.freshUntil && Date.parse(run.freshUntil) <= now.getTime()) {
    return [{ kind: 'run-stale', word: 'hold', message: `The probe of ${named(item.title)} last passed too long ago to count.`, clears: 'Run it again.', ...place }]
  }
  return []
}

/** All reasons of an item that is required and counts. A not-applicable one asks for nothing more. */
export function judgeItem(item: ItemState, now: Date): Reason[] {
  const place = { itemId: item.id, sectionId: item.sectionId }
  if (item.outcome === 'not-applicable') return []
  const fields = item.outcome === 'failed' ? [] : judgeFields(item.fields, named(item.title), place)
  return [...judgeOutcome(item, place), ...fields, ...judgeRun(item, now, place)]
}
