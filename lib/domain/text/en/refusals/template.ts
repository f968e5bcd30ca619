// Refusals of templates and documents.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const templateRefusals = {
  empty: fixed('template.empty', 'The document is empty. Paste or choose a Markdown checklist.'),
  halfCharacter: fixed(
    'template.half-character',
    'The document contains half of a character. Save it as UTF-8 and send it again.',
  ),
  noVersion: fixed('template.no-version', 'There is no such version of a template.'),
  none: fixed('template.none', 'There is no such template.'),
  nulCharacters: fixed(
    'template.nul-characters',
    'The document contains NUL characters: it seems to be UTF-16 or not a text at all. Save it as UTF-8 and send it again.',
  ),
  projectNeeded: fixed(
    'template.project-needed',
    'Send projectId to choose the project that the template belongs to. Only an administrator can create one for the whole instance.',
  ),
  readingTooLong: fixed(
    'template.reading-too-long',
    'Reading the document took too long or too much memory. Nothing was saved. Split it into several checklists.',
  ),
  tooLarge: fixed(
    'template.too-large',
    'The document is larger than 10 MB. Split it into several checklists. One release can run them together.',
  ),
  versionSaved: message(
    'template.version-saved',
    ({ version, seen }: { version: number; seen: number }) =>
      `Somebody saved version ${version} while you worked on version ${seen}. Your text is still here. Review theirs, then save again.`,
  ),
  versionsRace: fixed(
    'template.versions-race',
    'Others are saving versions of this template at the same time. Nothing was saved. Send it again.',
  ),
}
