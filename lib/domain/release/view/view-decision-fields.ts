// What the document decides itself, as pages and the sign-off summary show it: each decision field that counts, with what its answer says.
import { decisionLevel } from '@/lib/domain/release/decision-level'
import { hasMeanings, isFilled } from '@/lib/domain/release/item/threshold'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { FieldState } from '@/lib/domain/release/snapshot/snapshot'
import type { DecisionFieldView } from '@/lib/domain/release/view/view'
import { conditionTexts, metFields } from '@/lib/domain/verdict/document-conditions'
import { spokenChoice } from '@/lib/domain/verdict/judge/field'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

export function viewDecisionFields(
  release: Pick<FullRelease, 'fields' | 'sections' | 'items' | 'conditions' | 'rulesVersion'>,
): DecisionFieldView[] {
  const texts = conditionTexts(release)
  const counting = countingSections(release)
  const met = metFields(release)
  const view = (field: FieldState, section?: { id: string; title: string }): DecisionFieldView => {
    const said = decisionLevel(field)
    const conditions = said === 'conditional' ? texts(field.id) : null
    const level = met.has(field.id) ? 'go' : said
    return {
      ...{ fieldId: field.id, label: field.label, value: isFilled(field.value) ? spokenChoice(field) : null, level },
      ...(section && { sectionId: section.id, section: section.title }),
      ...(conditions && { conditions }),
    }
  }
  return [
    ...release.fields.filter(hasMeanings).map((field) => view(field)),
    ...release.sections
      .filter(({ id }) => counting.has(id))
      .flatMap((section) => section.fields.filter(hasMeanings).map((field) => view(field, section))),
  ]
}
